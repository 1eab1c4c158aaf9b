import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { ContractError } from '../../../spec/loader/contract-error.ts';
import { dereference } from '../../../spec/loader/dereference.ts';
import { builtInContract, loadContract } from '../../../spec/loader/load.ts';
import { operationsOf } from '../../../spec/loader/operations.ts';
import { originOf } from '../../../spec/loader/origin/origin.ts';
import { parseDocument } from '../../../spec/loader/parse.ts';
import { prune } from '../../../spec/loader/prune.ts';
import { compileContract, type Validate } from '../../../spec/schemas/schemas.ts';
import { changedDocument, contractOf } from '../document.ts';
import { pairs, vendorIsAbsent, vendorNote } from '../vendor.ts';

const id = '0123456789abcdef';
const permissions = [{ action: 'read', resource: { type: 'buckets' } }];
const validators = compileContract(await loadContract(builtInContract('oss')));

/** What a validator finds, as `keyword at`. */
function failuresOf(validate: Validate | undefined, value: unknown): readonly string[] {
  if (validate === undefined) throw new Error('the contract has no such schema');
  return validate(value).map(({ keyword, at }) => `${keyword} ${at}`);
}

describe.each(pairs)('$name', ({ ours, vendors }) => {
  test('compiles under strict types once it is corrected', async () => {
    const contract = await loadContract(ours);
    expect(compileContract(contract, { strictTypes: true }).requestSchema('PostAuthorizations')).toBeDefined();
  });

  test('does not compile under strict types as it stands', async () => {
    const { document: parsed } = parseDocument(await readFile(ours, 'utf8'), ours);
    const { openapi = null, info = null, servers = [] } = parsed;
    const document = await dereference({ openapi, info, servers, ...prune(parsed) }, await originOf(ours));
    const contract = { ...(await loadContract(ours)), operations: operationsOf(document) };
    expect(() => compileContract(contract, { strictTypes: true })).toThrow(ContractError);
    expect(compileContract(contract).requestSchema('PostAuthorizations')).toBeDefined();
  });

  test("compiles from the vendor's document under strict types", async (context) => {
    context.skip(vendorIsAbsent, vendorNote);
    const compiled = compileContract(await loadContract(vendors), { strictTypes: true });
    expect(compiled.requestSchema('PostAuthorizations')).toBeDefined();
  });
});

describe('a request body', () => {
  const validate = validators.requestBody('PostAuthorizations');

  test.each<[unknown, readonly string[]]>([
    [{ orgID: id, permissions }, []],
    [{ orgID: id.toUpperCase(), userID: id, status: 'inactive', description: '', permissions }, []],
    [{ permissions }, ['required ']],
    [{ orgID: id, permissions: [] }, ['minItems /permissions']],
    [{ orgID: 'short', permissions }, ['pattern /orgID']],
    [{ orgID: id, userID: '', permissions }, ['pattern /userID']],
    [{ orgID: id, status: 'Active', permissions }, ['enum /status']],
    [{ orgID: id, permissions: [{ action: 'read' }] }, ['required /permissions/0']],
    [
      { orgID: id, permissions: [{ action: 'read', resource: { type: 'buckets', id: 'x', orgID: 'y' } }] },
      ['pattern /permissions/0/resource/id', 'pattern /permissions/0/resource/orgID'],
    ],
    [{ orgID: id, permissions: ['read'] }, ['type /permissions/0']],
    [[], ['type ']],
  ])('%j', (body, failures) => {
    expect([...new Set(failuresOf(validate, body))].toSorted()).toEqual(failures.toSorted());
  });

  test('has a schema of its own for generators', () => {
    expect(validators.requestSchema('PostAuthorizations')).toMatchObject({
      type: 'object',
      required: ['orgID', 'permissions'],
    });
    expect(validators.requestSchema('GetAuthorizations')).toBeUndefined();
    expect(validators.requestBody('GetAuthorizations')).toBeUndefined();
  });
});

test.each([
  ['GetAuthorizationsID', 'authID', id, 'g123456789abcdef'],
  ['GetAuthorizations', 'userID', id.toUpperCase(), ''],
  ['GetAuthorizations', 'orgID', id, `${id}0`],
  ['GetAuthorizations', 'org', 'any name', 1],
] as const)('the parameter of %s called %s takes %j and not %j', (operation, name, valid, invalid) => {
  const validate = validators.parameter(operation, name);
  expect(failuresOf(validate, valid)).toEqual([]);
  expect(failuresOf(validate, invalid)).not.toEqual([]);
  expect(validators.parameter(operation, 'absent')).toBeUndefined();
});

test('a response is judged by its own schema, with IDs in lower case and links that are paths', () => {
  const validate = validators.response('GetAuthorizationsID', '200', 'application/json');
  const answer = { id, orgID: id, userID: id, permissions, links: { self: '/api/v2/authorizations/1' } };
  expect(failuresOf(validate, answer)).toEqual([]);
  expect(failuresOf(validate, { ...answer, id: id.toUpperCase() })).toEqual(['pattern /id']);
  expect(failuresOf(validate, { ...answer, createdAt: 'yesterday' })).toEqual(['format /createdAt']);
  expect(failuresOf(validate, { ...answer, links: { self: 'not a link' } })).toEqual(['format /links/self']);
  expect(validators.response('GetAuthorizationsID', '418', 'application/json')).toBeUndefined();
  expect(validators.response('GetAuthorizationsID', '200', 'text/plain')).toBeUndefined();
});

test('the message of a failure names what is allowed', () => {
  const validate = validators.requestBody('PatchAuthorizationsID');
  expect(validate?.({ status: 'off' })[0]?.message).toMatch(/: "active", "inactive"$/);
});

test('a schema that cannot be used is an error with its place', async () => {
  const document = await changedDocument((draft) => {
    Object.assign(draft.components?.schemas?.Link ?? {}, { pattern: '(' });
  });
  const contract = await contractOf(document);
  const expected = {
    code: 'contract/schema',
    pointer: expect.stringMatching(/^\/paths\/.*\/responses\/200\/.*\/schema$/),
  };
  expect(() => compileContract(contract)).toThrow(expect.objectContaining(expected));
});
