import type { JsonPointer } from '../json.ts';
import { ContractError } from './contract-error.ts';

/** What the OpenAPI parser throws, as a ContractError: a reference that leads nowhere, or a document that is not valid. */
export function documentError(source: string, cause: unknown): ContractError {
  if (cause instanceof Error && cause.cause instanceof ContractError) return cause.cause;
  if (cause instanceof ContractError) return cause;
  return isReferenceError(cause) ? unresolved(source, cause) : invalid(source, cause);
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

/** What the parser says about each place that breaks the schema of OpenAPI documents. */
interface Detail {
  readonly instancePath: JsonPointer;
  readonly message?: string;
  readonly params?: { readonly missingProperty?: string };
}

function invalid(source: string, cause: unknown): ContractError {
  const detail = mostSpecific(cause);
  const at = detail?.instancePath ?? '';
  const place = at === '' ? '' : ` at ${at}`;
  const sentence = `The contract ${source} is not a valid OpenAPI 3.0 document${place}: ${detail?.message ?? firstLine(cause)}`;
  return new ContractError('contract/invalid', sentence, 'Correct the document at that place.', at, { cause });
}

/** The deepest complaint that is not merely "this could have been a reference instead". */
function mostSpecific(cause: unknown): Detail | undefined {
  if (!(cause instanceof Error && 'details' in cause && Array.isArray(cause.details))) return undefined;
  const details: readonly Detail[] = cause.details;
  const depth = (detail: Detail) => detail.instancePath.split('/').length;
  return details
    .filter((detail) => detail.params?.missingProperty !== '$ref')
    .toSorted((a, b) => depth(b) - depth(a))[0];
}

function firstLine(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.split('\n')[0] ?? text;
}
