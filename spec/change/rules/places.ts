import type { JsonPointer } from '../../json.ts';
import type { Difference, Facet } from '../difference/difference.ts';
import type { Shape } from '../shape/shape.ts';

/** The keywords that tell a difference, the likeliest first. */
const keywords: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  type: ['type', 'nullable', 'enum'],
  nullable: ['nullable', 'type'],
  values: ['enum', 'const', 'type'],
  length: ['maxLength', 'minLength'],
  range: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
  multiple: ['multipleOf'],
  pattern: ['pattern'],
  format: ['format'],
  'item-count': ['minItems', 'maxItems'],
  'unique-items': ['uniqueItems'],
  'property-count': ['minProperties', 'maxProperties'],
  'additional-properties': ['additionalProperties'],
  alternatives: ['oneOf', 'anyOf'],
  excluded: ['not'],
  default: ['default'],
  'read-only': ['readOnly'],
  'write-only': ['writeOnly'],
};

/** Where each document says what differs: the keyword where it is there, else the schema. */
export function placesOf({ facet, name, old, new: now }: Difference): readonly [JsonPointer, JsonPointer] {
  const changed = (keywords[facet] ?? []).filter((keyword) => boundOf(old, keyword) !== boundOf(now, keyword));
  const names = [...changed, ...(keywords[facet] ?? [])];
  return [placeIn(old, facet, name, names), placeIn(now, facet, name, names)];
}

function boundOf({ bounds }: Shape, keyword: string): number | undefined {
  return Object.entries(bounds).find(([name]) => name === keyword)?.[1];
}

function placeIn(shape: Shape, facet: Facet, name: string | null, names: readonly string[]): JsonPointer {
  const { places, at, properties } = shape;
  if (name !== null && facet === 'required') return places[`required:${name}`] ?? places.required ?? at;
  if (name !== null)
    return (Object.hasOwn(properties, name) ? properties[name]?.at : undefined) ?? places.properties ?? at;
  return names.map((keyword) => places[keyword]).find((place) => place !== undefined) ?? at;
}
