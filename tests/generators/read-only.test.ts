import { describe, expect, test } from 'vitest';
import { invalidBySchema } from '../../generators/invalid/invalid.ts';
import type { Schema } from '../../spec/contract.ts';
import { translate } from '../../spec/schemas/translate.ts';
import { createCompiler } from '../../spec/schemas/vocabulary.ts';

describe('what is read-only is none of the rows', () => {
  const text = { type: 'string', minLength: 3 };
  const draft = { type: 'object', required: ['name'], properties: { name: text } };
  test.each<[way: string, schema: Schema]>([
    ['in the property', { ...draft, properties: { name: text, id: { ...text, readOnly: true } } }],
    ['in what it is made of', { ...draft, properties: { name: text, id: { allOf: [{ ...text, readOnly: true }] } } }],
    ['beside what it is made of', { ...draft, properties: { name: text, id: { readOnly: true, allOf: [text] } } }],
    [
      'of another part',
      { allOf: [{ ...draft, properties: { name: text, id: text } }, { properties: { id: { readOnly: true } } }] },
    ],
    ['around it', { ...draft, properties: { name: text, id: { readOnly: true, properties: { self: text } } } }],
  ])('said %s', (_, schema) => {
    const translated = translate(schema, 'request');
    const compiled = createCompiler(false).compile(translated);
    const validate = (value: unknown) =>
      compiled(value)
        ? []
        : (compiled.errors ?? []).map(({ keyword, instancePath }) => ({ keyword, at: instancePath, message: '' }));
    for (const document of [{ name: 'abc' }, { name: 'abc', id: 'abc' }, { name: 'abc', id: { self: 'abc' } }]) {
      const rows = invalidBySchema({ schema: translated, valid: document, validate }).map(({ id }) => id);
      expect(rows).toEqual(expect.arrayContaining(['body/required/name', 'name/type/null', 'name/minLength/one-less']));
      expect(rows.filter((row) => row.startsWith('id'))).toEqual([]);
    }
  });
});
