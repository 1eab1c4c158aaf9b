import { expect, test } from 'vitest';
import { invalidBySchema } from '../../generators/invalid/invalid.ts';
import type { SchemaFailure } from '../../spec/schemas/schemas.ts';
import { createCompiler } from '../../spec/schemas/vocabulary.ts';

test('of a body that the schema refuses, only what it has and what was right in it is broken', () => {
  const text = { type: 'string' };
  const schema = { type: 'object', required: ['orgID'], properties: { orgID: text, status: text, description: text } };
  const compiled = createCompiler(false).compile(schema);
  const validate = (value: unknown): readonly SchemaFailure[] =>
    compiled(value)
      ? []
      : (compiled.errors ?? []).map(({ keyword, instancePath }) => ({ keyword, at: instancePath, message: '' }));
  const placesOf = (valid: { readonly [name: string]: string }) =>
    new Set(invalidBySchema({ schema, valid, validate }).map(({ breaks }) => `${breaks.keyword} ${breaks.at}`));
  expect(placesOf({ status: 'active' })).toEqual(new Set(['type ', 'type /status']));
  expect(placesOf({ status: 'active', orgID: 'a' })).toEqual(
    new Set(['type ', 'required ', 'type /orgID', 'type /status', 'type /description']),
  );
});
