import { isObject, type Json, type JsonObject, type JsonPointer, pointer, tokensOf } from '../json.ts';
import { type Part, partsOf } from '../lint/resolve.ts';
import { typesOf } from '../lint/types.ts';
import { spokenPlace } from '../lint/wording.ts';
import type { Tally } from './tally.ts';

/** What lies deeper in a body is not looked at; our own contracts have ten levels. */
const deepest = 100;

/** A schema that values are held against, and what it is of. */
export interface Place extends Part {
  readonly of: string;
}

/** Notes what a value shows of the schemas that describe it together, and what it shows besides. */
export function compareValue(
  document: JsonObject,
  value: Json,
  places: readonly Place[],
  tally: Tally,
  depth = 0,
): void {
  if (depth > deepest) return;
  const parts = distinct(places.flatMap((place) => alternatives(document, place)));
  for (const { at } of parts) tally.visit(at);
  if (value === null) compareNull(parts, tally);
  else if (Array.isArray(value)) {
    const items = parts.flatMap((part) =>
      isObject(part.schema.items) ? [child(part, 'items', part.schema.items)] : [],
    );
    for (const item of value as readonly Json[]) compareValue(document, item, items, tally, depth + 1);
  } else if (isObject(value)) compareMembers(document, value, { parts, depth }, tally);
  else compareEnum(value, parts, tally);
}

function compareMembers(
  document: JsonObject,
  value: JsonObject,
  { parts, depth }: { readonly parts: readonly Place[]; readonly depth: number },
  tally: Tally,
): void {
  for (const part of parts) {
    for (const name of Object.keys(propertiesOf(part))) {
      tally.promises('member', name, { at: part.at + pointer('properties', name), of: part.of, within: part.at });
    }
  }
  for (const [name, member] of Object.entries(value)) {
    const declaring = parts.filter((part) => Object.hasOwn(propertiesOf(part), name));
    for (const { at } of declaring) tally.sees('member', name, at + pointer('properties', name));
    const described = declaring.length > 0 ? declaring.map((part) => property(part, name)) : others(parts);
    if (described.length > 0) compareValue(document, member, described, tally, depth + 1);
    else undeclared(name, member, parts, tally);
  }
}

/** A member belongs where the others of its object are declared, last where there are several such places. */
function undeclared(name: string, sample: Json, parts: readonly Place[], tally: Tally): void {
  const home = parts.findLast((part) => Object.keys(propertiesOf(part)).length > 0) ?? parts[0];
  if (home === undefined || parts.some(({ schema }) => 'patternProperties' in schema)) return;
  const at = home.at + pointer('properties', name);
  tally.lacks({ kind: 'member', what: name, at, of: home.of, sample }, home.at);
}

function compareEnum(value: Json, parts: readonly Place[], tally: Tally): void {
  for (const part of parts) {
    if (!Array.isArray(part.schema.enum)) continue;
    const at = part.at + pointer('enum');
    for (const one of part.schema.enum)
      tally.promises('enum-value', JSON.stringify(one), { at, of: part.of, within: part.at });
    const known = part.schema.enum.some((one) => one === value);
    const what = JSON.stringify(value);
    if (known) tally.sees('enum-value', what, at);
    else tally.lacks({ kind: 'enum-value', what, at, of: part.of, sample: value }, part.at);
  }
}

function compareNull(parts: readonly Place[], tally: Tally): void {
  const types = parts.map(({ schema }) => typesOf(schema)).filter((one) => one !== undefined);
  const [home] = parts.filter(({ schema }) => typesOf(schema) !== undefined);
  if (home === undefined || types.every((one) => one.includes('null'))) return;
  tally.lacks({ kind: 'null', what: 'null', at: home.at, of: home.of, sample: null }, home.at);
}

/** A schema, what it is combined with, and every alternative that it leaves. */
function alternatives(document: JsonObject, { at, of, schema }: Place, depth = 0): readonly Place[] {
  if (depth > 20) return [];
  return partsOf(document, at, schema).flatMap((part) => {
    const listed = ['anyOf', 'oneOf'].flatMap((keyword) => {
      const list = part.schema[keyword];
      return (Array.isArray(list) ? (list as readonly Json[]) : []).flatMap((one, index) =>
        isObject(one)
          ? alternatives(document, { at: part.at + pointer(keyword, index), schema: one, of }, depth + 1)
          : [],
      );
    });
    return [{ ...part, of: placeOf(part.at, of) }, ...listed];
  });
}

/** What a place is, for people: a member by its name, a component by its own. */
function placeOf(at: JsonPointer, of: string): string {
  const [before, last] = tokensOf(at).slice(-2);
  return spokenPlace(at, of, before === 'properties' ? (last ?? null) : null);
}

function others(parts: readonly Place[]): readonly Place[] {
  return parts.flatMap((part) =>
    isObject(part.schema.additionalProperties)
      ? [child(part, 'additionalProperties', part.schema.additionalProperties)]
      : [],
  );
}

function property(part: Place, name: string): Place {
  const schema = propertiesOf(part)[name];
  const at = part.at + pointer('properties', name);
  return { at, schema: isObject(schema) ? schema : {}, of: part.of };
}

function child(part: Place, keyword: string, schema: JsonObject): Place {
  return { at: part.at + pointer(keyword), schema, of: part.of };
}

function propertiesOf({ schema: { properties } }: Part): JsonObject {
  return isObject(properties) ? properties : {};
}

function distinct(parts: readonly Place[]): readonly Place[] {
  return [...new Map(parts.map((part) => [part.at, part])).values()];
}
