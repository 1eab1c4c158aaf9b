import type { Json, JsonObject, JsonPointer } from '../json.ts';
import { isObject, tokensOf } from '../json.ts';
import { ContractError } from './contract-error.ts';

/** So many references in a row lead nowhere but in a circle. */
const mostSteps = 100;

/**
 * The value that a pointer names; where a reference stands on the way, the way goes on from what it refers to, as in
 * `#/paths/~1a/get/responses/200/content/application~1json/schema/properties/b` (RFC 6901; OpenAPI "Reference Object").
 * Undefined where there is none.
 */
export function follow(document: Json, at: JsonPointer, steps = 0): Json | undefined {
  let value: Json | undefined = document;
  for (const token of tokensOf(at)) {
    value = memberOf(reached(document, value, token, steps), token);
    if (value === undefined) return undefined;
  }
  return value;
}

/** The pointer that a local reference holds, percent-decoded (RFC 6901 section 6); undefined where it is none or malformed. */
export function targetOf(value: Json): JsonPointer | undefined {
  const reference = isObject(value) ? value.$ref : undefined;
  if (typeof reference !== 'string' || !reference.startsWith('#')) return undefined;
  try {
    return decodeURIComponent(reference.slice(1));
  } catch {
    return undefined;
  }
}

function memberOf(value: Json | undefined, token: string): Json | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined;
  return (value as JsonObject)[token];
}

/** What has the member that comes next: the value itself, or what it refers to. */
function reached(document: Json, value: Json | undefined, next: string, steps: number): Json | undefined {
  const target = value === undefined || memberOf(value, next) !== undefined ? undefined : targetOf(value);
  if (target === undefined) return value;
  if (steps > mostSteps) return undefined;
  return reached(document, follow(document, target, steps + 1), next, steps + 1);
}

/**
 * A value in which everything that its references name in paths is written out, so that nothing else of those paths
 * matters; references to components stay.
 * @throws ContractError where one leads back to itself.
 */
export function writeOutPaths(document: Json, value: Json, within: readonly JsonPointer[] = []): Json {
  if (Array.isArray(value)) return value.map((item) => writeOutPaths(document, item, within));
  if (!isObject(value)) return value;
  const target = targetOf(value);
  if (target === undefined || isComponent(target)) return mapMembers(value, (m) => writeOutPaths(document, m, within));
  if (within.includes(target)) throw leadsBack(target);
  const { $ref: _, ...siblings } = value;
  const named = writeOutPaths(document, follow(document, target) ?? null, [...within, target]);
  const own = mapMembers(siblings, (member) => writeOutPaths(document, member, within));
  return isObject(named) ? { ...named, ...own } : named;
}

/** Whether a pointer names a component, or a part of one (OpenAPI 3.0.3, section "Components Object"). */
export function isComponent(at: JsonPointer): boolean {
  return at.startsWith('/components/');
}

function mapMembers(object: JsonObject, change: (member: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([name, member]) => [name, change(member)]));
}

function leadsBack(at: JsonPointer): ContractError {
  const sentence = `A reference to ${at} leads back to itself.`;
  return new ContractError('contract/circular-reference', sentence, 'Write out what it refers to.', at);
}
