import { expect, test } from 'vitest';
import { invalidBySchema } from '../../generators/invalid/invalid.ts';
import { mutations } from '../../generators/invalid/mutation.ts';
import type { Schema } from '../../spec/contract.ts';
import type { Json } from '../../spec/json.ts';
import { createCompiler } from '../../spec/schemas/vocabulary.ts';

/** For each keyword a schema and a value that it allows. */
const examples: Readonly<Record<string, readonly [Schema, Json]>> = {
  type: [{ type: 'string' }, 'a'],
  enum: [{ type: 'string', enum: ['a'] }, 'a'],
  required: [{ required: ['a'] }, { a: 1 }],
  additionalProperties: [{ properties: { a: {} }, additionalProperties: false }, { a: 1 }],
  minItems: [{ minItems: 2 }, [1, 2]],
  maxItems: [{ maxItems: 2 }, [1, 2]],
  uniqueItems: [{ uniqueItems: true }, [1, 2]],
  pattern: [{ pattern: '^[0-9a-f]{16}$' }, '0123456789abcdef'],
  minLength: [{ minLength: 2 }, 'ab'],
  maxLength: [{ maxLength: 2 }, 'ab'],
  minimum: [{ minimum: 2 }, 2],
  maximum: [{ maximum: 2 }, 2],
  exclusiveMinimum: [{ exclusiveMinimum: 2 }, 3],
  exclusiveMaximum: [{ exclusiveMaximum: 2 }, 1],
  multipleOf: [{ multipleOf: 2 }, 4],
  format: [{ format: 'date-time' }, '2020-01-01T00:00:00Z'],
};

test.each(Object.keys(mutations))('%s is broken in a property, and nothing else is', (keyword) => {
  const [property, allowed] = examples[keyword] ?? [{}, null];
  const schema = { type: 'object', properties: { p: property } };
  const compiled = createCompiler(false).compile(schema);
  const validate = (value: unknown) => {
    compiled(value);
    return (compiled.errors ?? []).map(({ keyword: broken, instancePath: at }) => ({
      keyword: broken,
      at,
      message: '',
    }));
  };
  expect(validate({ p: allowed })).toEqual([]);
  const rows = invalidBySchema({ schema, valid: { p: allowed }, validate }).filter(({ breaks }) => breaks.at === '/p');
  expect(rows.map(({ breaks }) => breaks.keyword)).toContain(keyword);
  for (const { body } of rows) {
    const places = 'json' in body ? validate(body.json).map(({ at }) => at) : [];
    expect(new Set(places)).toEqual(new Set(['/p']));
  }
});
