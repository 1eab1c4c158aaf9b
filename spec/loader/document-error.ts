import type { Json, JsonPointer } from '../json.ts';
import { pointer, tokensOf, valueAt } from '../json.ts';
import { ContractError } from './contract-error.ts';

/** What the OpenAPI parser throws, as a ContractError: a reference that leads nowhere, or a document that is not valid. */
export function documentError(source: string, cause: unknown, document: Json): ContractError {
  if (cause instanceof Error && cause.cause instanceof ContractError) return cause.cause;
  if (cause instanceof ContractError) return cause;
  return isReferenceError(cause) ? unresolved(source, cause) : invalid(source, cause, document);
}

const referenceErrors = ['MissingPointerError', 'InvalidPointerError', 'ResolverError', 'UnmatchedResolverError'];

function isReferenceError(cause: unknown): cause is Error {
  return cause instanceof Error && (referenceErrors.includes(cause.name) || cause.message.includes('$ref pointer'));
}

function unresolved(source: string, cause: Error): ContractError {
  const sentence = `The contract ${source} has a reference that cannot be followed: ${firstLine(cause)}`;
  const cure = 'Correct the reference; a file may refer to files, and a URL to its own origin.';
  return new ContractError('contract/unresolved-reference', sentence, cure, '', { cause });
}

function invalid(source: string, cause: unknown, document: Json): ContractError {
  const defect = defectsIn(cause, document).toSorted((a, b) => depth(b) - depth(a))[0];
  const at = defect?.at ?? '';
  const place = at === '' ? '' : ` at ${at}`;
  const sentence = `The contract ${source} is not valid OpenAPI${place}: ${defect?.what ?? firstLine(cause)}`;
  return new ContractError('contract/invalid', sentence, 'Correct the document at that place.', at, { cause });
}

function firstLine(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.split('\n')[0] ?? text;
}

/** A place that breaks the schema of OpenAPI documents, and how, as a clause. */
export interface Defect {
  readonly at: JsonPointer;
  readonly what: string;
}

/** What the parser says about each place that breaks the schema of OpenAPI documents. */
interface Detail {
  readonly instancePath: JsonPointer;
  readonly message?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** The defects that a parser found in a document, the most specific of each member; none where it found another fault. */
export function defectsIn(cause: unknown, document: Json): readonly Defect[] {
  if (!(cause instanceof Error && 'details' in cause && Array.isArray(cause.details))) return [];
  const details: readonly Detail[] = cause.details;
  // That it could have been a reference instead is no complaint.
  const found = details.filter(({ params }) => params?.missingProperty !== '$ref').map(defectOf);
  const members = Object.values(Object.groupBy(found, ({ at }) => pointer(...tokensOf(at).slice(0, 3))));
  return members
    .map((all = []) => all.toSorted((a, b) => depth(b) - depth(a))[0])
    .filter((defect) => defect !== undefined)
    .map((defect) => schemeDefect(defect, document) ?? defect);
}

function depth({ at }: Defect): number {
  return at.split('/').length;
}

/** The names of one member too many and of one too few, which the place of a complaint leaves out. */
function defectOf({ instancePath, message = 'it is not as OpenAPI demands', params = {} }: Detail): Defect {
  const { missingProperty: missing, allowedValues: allowed } = params;
  const added = params.additionalProperty ?? params.unevaluatedProperty;
  if (typeof missing === 'string') return { at: instancePath + pointer(missing), what: 'it is missing' };
  if (typeof added === 'string') return { at: instancePath + pointer(added), what: 'OpenAPI has no such member there' };
  const values = Array.isArray(allowed) ? `: ${allowed.map((value) => JSON.stringify(value)).join(', ')}` : '';
  return { at: instancePath, what: `it ${message}${values}` };
}

/** A scheme of HTTP other than bearer that has a format of bearer tokens (OpenAPI 3.0.3, section "Security Scheme Object"). */
function schemeDefect({ at }: Defect, document: Json): Defect | undefined {
  const [components, kind, name, ...rest] = tokensOf(at);
  if (kind !== 'securitySchemes' || name === undefined || rest[0] === 'bearerFormat') return undefined;
  const place = pointer(components ?? '', kind, name);
  const [scheme, format] = ['scheme', 'bearerFormat'].map((member) => valueAt(document, place + pointer(member)));
  if (typeof scheme !== 'string' || format === undefined || /^bearer$/i.test(scheme)) return undefined;
  return { at: `${place}/bearerFormat`, what: `it belongs to the scheme bearer and stands beside ${scheme}` };
}
