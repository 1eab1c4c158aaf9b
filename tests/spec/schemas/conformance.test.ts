import { describe, expect, test } from 'vitest';
import type { Operation, OperationId } from '../../../spec/contract.ts';
import type { Answer } from '../../../spec/message.ts';
import { check, documentedStatus } from '../../../spec/schemas/conformance.ts';
import { compileContract } from '../../../spec/schemas/schemas.ts';
import { changedDocument, contractOf } from '../document.ts';

/** Our OSS document, with documented headers, a range, a plain-text answer and a media range added to sign-in and sign-out. */
const document = await changedDocument((draft) => {
  const headers = {
    'X-Count': { required: true, schema: { type: 'integer', minimum: 1 } },
    'X-Flag': { schema: { type: 'boolean' } },
    'X-List': { schema: { type: 'array', items: { type: 'string', enum: ['a', 'b'] } } },
  };
  const text = {
    'text/plain; charset=utf-8': { schema: { type: 'string', maxLength: 5 } },
    'application/*': { schema: { type: 'object' } },
  };
  Object.assign(draft.paths?.['/api/v2/signin']?.post?.responses?.['204'] ?? {}, { headers });
  Object.assign(draft.paths?.['/api/v2/signout']?.post ?? {}, {
    responses: { '4XX': { description: 'refused', content: text }, '204': { description: 'done' } },
  });
});
const contract = await contractOf(document);
const validators = compileContract(contract);

function operationOf(id: OperationId): Operation {
  const operation = contract.operations[id];
  if (operation === undefined) throw new Error(`no ${id}`);
  return operation;
}

const json = { 'content-type': 'application/json; charset=utf-8' };
const list = '{"links":{"self":"/api/v2/authorizations"},"authorizations":[]}';
const failure = '{"code":"not found","message":"authorization not found"}';
const item = { orgID: '0123456789abcdef', permissions: [{ action: 'read', resource: { type: 'orgs' } }] };

function answer(status: number, body: string, headers: Answer['headers'] = json): Answer {
  return { status, headers, body };
}

/** What is found, as `part rule at`. */
function mismatches(id: OperationId, given: Answer): readonly string[] {
  return check(operationOf(id), given, validators).map(({ part, rule, at }) => `${part} ${rule} ${at}`);
}

test.each<[name: string, id: OperationId, given: Answer, expected: readonly string[]]>([
  ['a documented answer', 'GetAuthorizations', answer(200, list), []],
  ['a media type in capitals', 'GetAuthorizations', answer(200, list, { 'content-type': 'Application/JSON' }), []],
  ['an error of its own status', 'GetAuthorizationsID', answer(404, failure), []],
  ['an error under default', 'PatchAuthorizationsID', answer(404, failure), []],
  ['an error under default that is not its schema', 'PatchAuthorizationsID', answer(404, '{}'), ['body required ']],
  ['a success under default', 'PatchAuthorizationsID', answer(204, '', {}), ['status undocumented ']],
  ['a redirection under default', 'PatchAuthorizationsID', answer(302, '', {}), ['status undocumented ']],
  ['a status that nothing covers', 'PostSignout', answer(500, '', {}), ['status undocumented ']],
  ['an empty answer that is empty', 'DeleteAuthorizationsID', answer(204, '', {}), []],
  ['an empty answer with a body', 'DeleteAuthorizationsID', answer(204, '{}'), ['body undocumented ']],
  ['a body that does not come', 'GetAuthorizations', answer(200, ''), ['body missing ']],
  ['a body without a media type', 'GetAuthorizations', answer(200, list, {}), ['media-type missing ']],
  [
    'a body of another media type',
    'GetAuthorizations',
    answer(200, list, { 'content-type': 'text/plain' }),
    ['media-type undocumented '],
  ],
  ['a body that is not JSON', 'GetAuthorizations', answer(200, '{"links"'), ['body not-json ']],
  [
    'a list of the wrong type',
    'GetAuthorizations',
    answer(200, '{"authorizations":{}}'),
    ['body type /authorizations'],
  ],
  [
    'every failure of an item',
    'GetAuthorizations',
    answer(200, JSON.stringify({ authorizations: [item, { ...item, id: 7, status: 'on' }] })),
    ['body enum /authorizations/1/status', 'body type /authorizations/1/id'],
  ],
  [
    'headers that are documented',
    'PostSignin',
    answer(204, '', { 'x-count': '3', 'x-flag': 'true', 'x-list': 'a, b' }),
    [],
  ],
  ['a header that is required', 'PostSignin', answer(204, '', {}), ['header missing ']],
  [
    'headers of other types',
    'PostSignin',
    answer(204, '', { 'x-count': 'many', 'x-flag': 'yes', 'x-list': 'c' }),
    ['header enum ', 'header type ', 'header type '],
  ],
  ['a header out of bounds', 'PostSignin', answer(204, '', { 'x-count': '0' }), ['header minimum ']],
  ['plain text under a range', 'PostSignout', answer(404, 'nope', { 'content-type': 'text/plain' }), []],
  [
    'plain text that is too long',
    'PostSignout',
    answer(404, 'nothing', { 'content-type': 'text/plain' }),
    ['body maxLength '],
  ],
  [
    'a media type under a media range',
    'PostSignout',
    answer(401, '[]', { 'content-type': 'application/problem+json' }),
    ['body type '],
  ],
])('%s', (_, id, given, expected) => {
  expect(mismatches(id, given).toSorted()).toEqual(expected.toSorted());
});

describe('a status', () => {
  test.each([
    ['GetAuthorizations', 401, 'listed'],
    ['GetAuthorizations', 403, 'default'],
    ['PostSignout', 204, 'listed'],
    ['PostSignout', 404, 'range'],
    ['PostSignout', 500, 'undocumented'],
  ] as const)('of %s: %i is %s', (id, status, coverage) => {
    expect(documentedStatus(operationOf(id), status)).toBe(coverage);
  });
});

describe('a mismatch', () => {
  const found = (given: Answer) => check(operationOf('GetAuthorizationsID'), given, validators)[0];

  test('says what was expected and what came', () => {
    const expected = 'must be equal to one of the allowed values: "active", "inactive"';
    const body = JSON.stringify({ ...item, status: 'on' });
    expect(found(answer(200, body))).toEqual({
      part: 'body',
      rule: 'enum',
      at: '/status',
      expected,
      actual: '"on"',
    });
    expect(found(answer(200, body, { 'content-type': 'Text/HTML; a=b' }))).toMatchObject({
      expected: 'application/json',
      actual: 'text/html',
    });
    expect(found(answer(302, '', {}))).toMatchObject({
      expected: expect.stringContaining('200, 400, 401, 404, 500, default'),
      actual: '302',
    });
  });

  test('names the members of an object and not their values', () => {
    const body = JSON.stringify({ token: 'secret', orgID: item.orgID });
    expect(found(answer(200, body))).toMatchObject({
      rule: 'required',
      actual: 'an object with token, orgID',
    });
  });

  test('keeps what came short', () => {
    expect(found(answer(200, 'x'.repeat(1000)))?.actual).toHaveLength(200);
  });
});
