import { isObject, type Json, pointer } from '../../json.ts';
import type { Flaw, LintRule } from '../finding.ts';
import { type Part, partsOf } from '../resolve.ts';
import type { Subject } from '../subject.ts';
import { typeOf, typesOf } from '../types.ts';
import { bounds } from './bounds.ts';

export const nothingSatisfies: LintRule = {
  id: 'nothing-satisfies',
  level: 'error',
  wrong: 'Schemas that a value must satisfy together contradict each other.',
  why: 'No value is valid: no request can be sent, and every answer is wrong.',
  mend: 'It takes out the later of the demands that contradict each other, or gives it the type of the earlier.',
  find: ({ document, schemas }) =>
    schemas
      .filter(({ whole }) => whole)
      .flatMap(({ at, schema, of }) => conflictsIn({ document }, partsOf(document, at, schema), of)),
};

type Found = readonly Flaw[];

function conflictsIn(subject: Pick<Subject, 'document'>, parts: readonly Part[], of: string): Found {
  return [
    ...disjoint(parts, typesOfPart, 'type', of),
    ...disjoint(parts, enumOf, 'enum', of),
    ...untyped(parts, of),
    ...crossed(parts, of),
    ...closed(parts, of),
    ...membersIn(subject, parts, of),
  ];
}

/** Members that several of the parts speak of, each together. */
function membersIn({ document }: Pick<Subject, 'document'>, parts: readonly Part[], of: string): Found {
  const all = parts.flatMap((part) =>
    Object.entries(isObject(part.schema.properties) ? part.schema.properties : {}).map(([name, schema]) => ({
      name,
      parts: partsOf(document, part.at + pointer('properties', name), schema),
    })),
  );
  const several = [...Map.groupBy(all, ({ name }) => name)].filter(([, group]) => group.length > 1);
  return several.flatMap(([name, group]) => {
    const together = group.flatMap((one) => one.parts);
    const distinct = together.filter(({ at }, index) => together.findIndex((one) => one.at === at) === index);
    return conflictsIn({ document }, distinct, `${name} in ${of}`);
  });
}

/** Parts that each allow some values of a kind, and no value that all of them allow. */
function disjoint(
  parts: readonly Part[],
  allowed: (part: Part) => readonly string[] | undefined,
  keyword: string,
  of: string,
): Found {
  let left: readonly string[] | undefined;
  for (const part of parts) {
    const own = allowed(part);
    if (own === undefined) continue;
    const both: readonly string[] = left === undefined ? own : left.filter((one) => own.includes(one));
    if (both.length === 0) {
      const says = `${of} must be ${left?.join(' or ')} and ${own.join(' or ')} at once.`;
      return [flaw(part, keyword, says, keyword === 'type' ? left?.[0] : undefined)];
    }
    left = both;
  }
  return [];
}

function typesOfPart({ schema }: Part): readonly string[] | undefined {
  return typesOf(schema)?.flatMap((type) => (type === 'number' ? ['number', 'integer'] : [type]));
}

function enumOf({ schema }: Part): readonly string[] | undefined {
  if ('const' in schema) return [JSON.stringify(schema.const)];
  return Array.isArray(schema.enum) ? schema.enum.map((value) => JSON.stringify(value)) : undefined;
}

/** An enumeration of which no value has the type. */
function untyped(parts: readonly Part[], of: string): Found {
  return parts.flatMap((part) => {
    const { enum: values, type, nullable } = part.schema;
    const types = typesOfPart(part);
    if (!Array.isArray(values) || values.length === 0 || types === undefined) return [];
    const kinds = new Set((values as readonly Json[]).map(typeOf));
    if ([...kinds].some((kind) => types.includes(kind)) || (nullable === true && kinds.has('null'))) return [];
    return [flaw(part, 'enum', `No value of the enumeration of ${of} is of the type ${[type].flat().join(' or ')}.`)];
  });
}

/** Bounds of several parts: the greatest lower one above the least upper one. */
function crossed(parts: readonly Part[], of: string): Found {
  return bounds.flatMap(([low, high]) => {
    const [lows, highs] = [low, high].map((name) => parts.filter(({ schema }) => typeof schema[name] === 'number'));
    const lowest = lows?.toSorted((a, b) => Number(b.schema[low]) - Number(a.schema[low]))[0];
    const highest = highs?.toSorted((a, b) => Number(a.schema[high]) - Number(b.schema[high]))[0];
    if (lowest === undefined || highest === undefined || lowest.at === highest.at) return [];
    if (Number(lowest.schema[low]) <= Number(highest.schema[high])) return [];
    const says = `No value fits ${of}: ${low} is ${lowest.schema[low]} and ${high} ${highest.schema[high]}.`;
    return [flaw(lowest, low, says)];
  });
}

/** Parts that allow no members but their own, and lack one that is required. */
function closed(parts: readonly Part[], of: string): Found {
  const required = new Set(parts.flatMap(({ schema }) => (Array.isArray(schema.required) ? schema.required : [])));
  return parts.flatMap((part) => {
    const { additionalProperties, patternProperties, properties } = part.schema;
    if (additionalProperties !== false || patternProperties !== undefined) return [];
    const known = new Set(Object.keys(isObject(properties) ? properties : {}));
    const lacking = [...required].filter((name) => !known.has(String(name)));
    if (lacking.length === 0) return [];
    return [flaw(part, 'additionalProperties', `${of} must have ${lacking.join(', ')}, and may not.`)];
  });
}

function flaw({ at }: Part, keyword: string, says: string, value?: Json): Flaw {
  const place = at + pointer(keyword);
  return { at: place, says: `${says[0]?.toUpperCase()}${says.slice(1)}`, edits: [{ at: place, value }] };
}
