import type { Json, JsonObject } from '../json.ts';
import { isObject } from '../json.ts';

/**
 * Replaces each discriminator over alternatives by what it demands of the value: that the property names the alternative.
 * It works on references, so it comes before they are resolved (OpenAPI 3.0.3, section "Discriminator Object").
 */
export function expandDiscriminators(value: Json): Json {
  if (Array.isArray(value)) return value.map(expandDiscriminators);
  if (!isObject(value)) return value;
  const expanded = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, expandDiscriminators(child)]));
  const { discriminator, ...rest } = expanded;
  const keyword = Array.isArray(expanded.oneOf) ? 'oneOf' : 'anyOf';
  const alternatives = expanded[keyword];
  if (!isObject(discriminator) || !Array.isArray(alternatives)) return expanded;
  return { ...rest, [keyword]: alternatives.map((alternative) => named(alternative, discriminator)) };
}

/** An alternative together with the names that select it; an inline schema has none and stays. */
function named(alternative: Json, { propertyName, mapping }: JsonObject): Json {
  const reference = isObject(alternative) ? alternative.$ref : undefined;
  if (typeof reference !== 'string' || typeof propertyName !== 'string') return alternative;
  const schemaName = reference.slice(reference.lastIndexOf('/') + 1);
  const mapped = Object.entries(isObject(mapping) ? mapping : {}).filter(
    ([, target]) => target === reference || target === schemaName,
  );
  const names = mapped.length > 0 ? mapped.map(([name]) => name) : [schemaName];
  const selected = { type: 'object', required: [propertyName], properties: { [propertyName]: { enum: names } } };
  return { allOf: [alternative, selected] };
}
