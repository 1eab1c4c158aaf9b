import { describe, expect, test } from 'vitest';
import { compileContract } from '../../../spec/schemas/schemas.ts';
import { changedDocument, contractOf } from '../document.ts';

const cat = {
  type: 'object',
  required: ['kind'],
  properties: { kind: { type: 'string' }, lives: { type: 'integer' } },
};
const dog = {
  type: 'object',
  required: ['kind'],
  properties: { kind: { type: 'string' }, tricks: { type: 'integer' } },
};
const oneOf = [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }];

async function failuresOf(schema: object, value: unknown): Promise<number> {
  const document = await changedDocument((draft) => {
    Object.assign(draft.components?.schemas ?? {}, { Cat: cat, Dog: dog, AuthorizationUpdateRequest: schema });
  });
  const validate = compileContract(await contractOf(document)).requestBody('PatchAuthorizationsID');
  if (validate === undefined) throw new Error('no request body');
  return validate(value).length;
}

describe.each([
  ['the names of the schemas', {}, 'Cat', 'Dog'],
  [
    'a mapping to references',
    { mapping: { meow: '#/components/schemas/Cat', bark: '#/components/schemas/Dog' } },
    'meow',
    'bark',
  ],
  ['a mapping to names', { mapping: { meow: 'Cat', bark: 'Dog' } }, 'meow', 'bark'],
])('a discriminator by %s', (_, mapping, catName, dogName) => {
  const schema = { oneOf, discriminator: { propertyName: 'kind', ...mapping } };

  test('selects one alternative', async () => {
    expect(await failuresOf(schema, { kind: catName, lives: 9 })).toBe(0);
    expect(await failuresOf(schema, { kind: dogName, tricks: 1 })).toBe(0);
  });

  test('lets the selected alternative judge', async () => {
    expect(await failuresOf(schema, { kind: catName, lives: 'nine' })).toBeGreaterThan(0);
    expect(await failuresOf(schema, { kind: dogName, lives: 'nine' })).toBe(0);
  });

  test('refuses a name that selects nothing', async () => {
    expect(await failuresOf(schema, { kind: 'Bird' })).toBeGreaterThan(0);
  });
});

test('without a discriminator, alternatives that overlap are both met', async () => {
  expect(await failuresOf({ oneOf }, { kind: 'Cat' })).toBeGreaterThan(0);
  expect(await failuresOf({ anyOf: oneOf }, { kind: 'Cat' })).toBe(0);
});
