import type { Json, JsonObject } from '../json.ts';
import { isObject, tokensOf } from '../json.ts';
import type { ContractError } from './contract-error.ts';
import { dereference } from './dereference.ts';
import { type Defect, defectsIn } from './document-error.ts';
import type { LineOf } from './lines.ts';
import type { Origin } from './origin/origin.ts';
import { follow, targetOf } from './references.ts';

/** What of a document is no surroundings: the operations, and what is theirs alone. */
const inside = new Set(['openapi', 'paths', 'components', 'webhooks']);

/** The parts of a document around its operations, which no judgement needs: `info`, `servers`, `tags`, security schemes … */
export function surroundingsOf(document: JsonObject): JsonObject {
  const members = Object.entries(document).filter(([name]) => !inside.has(name) && !name.startsWith('x-'));
  const schemes = follow(document, '/components/securitySchemes');
  const components = schemes === undefined ? {} : { components: { securitySchemes: written(document, schemes) } };
  return { ...Object.fromEntries(members), ...components };
}

/** Security schemes without references, each of which leads to a scheme of the document or is left for the validator. */
function written(document: JsonObject, schemes: Json): Json {
  if (!isObject(schemes)) return schemes;
  const entries = Object.entries(schemes).map(([name, scheme]) => {
    const target = targetOf(scheme);
    return [name, target === undefined ? scheme : (follow(document, target) ?? {})] as const;
  });
  return Object.fromEntries(entries);
}

/** A document that was read in spite of defects around its operations. */
export interface Read {
  readonly document: JsonObject;
  readonly defects: readonly Defect[];
}

/**
 * Dereferences operations together with their surroundings; where only these break OpenAPI, they are left out.
 * Throws ContractError as `dereference` does, of the operations alone.
 */
export async function readAmid(judged: JsonObject, surroundings: JsonObject, origin: Origin): Promise<Read> {
  try {
    return { document: await dereference(joined(judged, surroundings), origin), defects: [] };
  } catch (error) {
    const defects = await defectsOf(judged, surroundings, origin);
    if (defects.length === 0) throw error;
    const sound = joined(judged, soundPart(surroundings, defects));
    return { document: await dereference(sound, origin), defects };
  }
}

/** What breaks OpenAPI in the surroundings, whatever the operations are. */
async function defectsOf(judged: JsonObject, surroundings: JsonObject, origin: Origin): Promise<readonly Defect[]> {
  const info = isObject(surroundings.info) ? surroundings.info : {};
  const number = typeof info.version === 'number' ? [{ at: '/info/version', what: 'it is a number, not a text' }] : [];
  const texts = number.length === 0 ? {} : { info: { ...info, version: String(info.version) } };
  const { openapi } = judged;
  const alone = { openapi: openapi ?? null, ...surroundings, ...texts, paths: {} };
  const found = await dereference(alone, origin).then(
    () => [],
    (error: ContractError) => defectsIn(error.cause, alone),
  );
  return [...number, ...found];
}

function joined(judged: JsonObject, surroundings: JsonObject): JsonObject {
  const components = [judged.components, surroundings.components].filter((part) => part !== undefined);
  return { ...judged, ...surroundings, components: Object.assign({}, ...components) };
}

/** The surroundings without each member that has a defect; what a document must say of itself is said for it. */
function soundPart(surroundings: JsonObject, defects: readonly Defect[]): JsonObject {
  const broken = new Set(defects.map(({ at }) => tokensOf(at)[0]));
  // Requirements of security name the schemes, so they go together.
  if (broken.has('components')) broken.add('security');
  const sound = Object.entries(surroundings).filter(([name]) => !broken.has(name));
  const { info } = surroundings;
  return { ...(broken.has('info') ? { info: leastInfo(info) } : {}), ...Object.fromEntries(sound) };
}

function leastInfo(info: Json | undefined): JsonObject {
  const { title = 'untitled', version = 'unknown' } = isObject(info) ? info : {};
  return { title: String(title), version: String(version) };
}

/** The most kinds of defects that are told one by one. */
const mostTold = 10;

/** A sentence about each kind of defect that does not matter: the first of each member of the document that breaks so. */
export function warningsOf(defects: readonly Defect[], lineOf: LineOf): readonly string[] {
  const kinds = Object.values(Object.groupBy(defects, ({ at, what }) => `${tokensOf(at)[0]} ${what}`));
  const told = kinds.slice(0, mostTold).flatMap(([first, ...alike] = []) => {
    if (first === undefined) return [];
    const { at, what } = first;
    const more = alike.length === 0 ? '' : ` (and ${alike.length} more like it)`;
    return [`${outside}, at ${at} (line ${lineOf(at)}): ${what}${more}.`];
  });
  return kinds.length <= mostTold ? told : [...told, `${outside} of ${kinds.length - mostTold} more kinds.`];
}

const outside = 'The contract has a defect outside of the judged operations';
