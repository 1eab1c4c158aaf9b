import { type Json, pointer } from '../../json.ts';
import type { LintRule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { typesOf } from '../types.ts';

export const enumRepeats: LintRule = {
  id: 'enum-repeats',
  level: 'warning',
  wrong: 'An enumeration has a value twice.',
  why: 'One of the two was meant to be another, or is clutter; JSON Schema says that they should differ.',
  mend: 'It leaves one of each.',
  find: (subject) =>
    enumsIn(subject).flatMap(({ at, values, of }) => {
      const distinct = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
      const again = values.find((value, index) => values.findIndex((one) => isSame(one, value)) < index);
      if (again === undefined) return [];
      return [
        { at, says: `The enumeration in ${of} has ${JSON.stringify(again)} twice.`, edits: [{ at, value: distinct }] },
      ];
    }),
};

export const enumLacksNull: LintRule = {
  id: 'enum-lacks-null',
  level: 'warning',
  wrong: 'A value may be null by its type, and its enumeration has no null.',
  why: 'The enumeration refuses what the type allows (OpenAPI 3.0.3, proposal "Clarify Semantics of nullable").',
  mend: 'It adds null to the enumeration.',
  find: (subject) =>
    enumsIn(subject).flatMap(({ at, values, of, types }) => {
      if (!types.includes('null') || values.includes(null)) return [];
      const says = `The type in ${of} allows null, and the enumeration refuses it.`;
      return [{ at, says, edits: [{ at, value: [...values, null] }] }];
    }),
};

function enumsIn({ schemas }: Subject) {
  return schemas.flatMap(({ at, schema, of }) => {
    if (!Array.isArray(schema.enum)) return [];
    const values = schema.enum as readonly Json[];
    const types = typesOf(schema) ?? (schema.nullable === true ? ['null'] : []);
    return [{ at: at + pointer('enum'), values, types, of: of }];
  });
}

function isSame(one: Json, other: Json): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
