import type { Json, JsonObject } from '../json.ts';
import { isObject } from '../json.ts';

/** What may stand beside any reference and only describes (OpenAPI 3.1.0, section "Reference Object"). */
const describing = new Set(['$ref', 'summary', 'description']);

/** What tells a path item, whose reference is no schema's (OpenAPI 3.1.0, section "Path Item Object"). */
const ofPathItems = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'parameters', 'servers'];

/**
 * A document of OpenAPI 3.1 in which a schema that has a reference and something beside it says so with `allOf`: both
 * hold there (JSON Schema 2020-12 Core section 8.2.3.1), while in 3.0 a reference stands alone.
 */
export function separateSiblings(value: Json): Json {
  if (Array.isArray(value)) return value.map(separateSiblings);
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, member]) => [name, separateSiblings(member)] as const);
  return hasSiblings(value) ? conjunction(Object.fromEntries(members)) : Object.fromEntries(members);
}

function hasSiblings(value: JsonObject): boolean {
  const isReference = typeof value.$ref === 'string' && !ofPathItems.some((name) => name in value);
  return isReference && Object.keys(value).some((name) => !describing.has(name));
}

function conjunction({ $ref = null, allOf, ...rest }: JsonObject): JsonObject {
  return { ...rest, allOf: [...(Array.isArray(allOf) ? allOf : []), { $ref }] };
}
