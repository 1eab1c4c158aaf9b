import { expect, test } from 'vitest';
import { bodyBytes, bodyText, type Exchange, isRewritten } from '../../../client/http/exchange.ts';
import type { Body } from '../../../spec/message.ts';

function exchangeOf(body: Body): Exchange {
  return {
    draft: { operation: null, method: 'POST', path: '/api/v2/authorizations', body },
    sent: {},
    as: 'main',
    setup: false,
    answer: { status: 200, headers: {}, body: 'secret' },
    startedAt: 0,
    ms: 1,
  };
}

test.each([
  ['a JSON value', { json: { a: 1 } }, '{"a":1}', '{"a":1}'],
  ['text', { text: '{' }, '{', '{'],
  ['bytes', { base64: '/wA=' }, Buffer.from([0xff, 0]), 'base64 /wA='],
] as const)('%s goes over the wire as it is', (_, body, bytes, text) => {
  const { draft } = exchangeOf(body);
  expect(bodyBytes(draft)).toEqual(bytes);
  expect(bodyText(draft)).toBe(text);
});

test('no body is none', () => {
  const { body: _, ...draft } = exchangeOf({ text: '' }).draft;
  expect([bodyBytes(draft), bodyText(draft)]).toEqual([null, null]);
});

test.each([
  ['/api/v2/authorizations/1?x=..', false],
  ['//api/v2/authorizations', false],
  ['/api/v2/%61uthorizations;x/%00', false],
  ['/api/./v2/authorizations', true],
  ['/api/v2/%2e%2e/authorizations', true],
  ['/api/v2\\authorizations', true],
])('whether most clients rewrite %s: %s', (path, rewritten) => {
  expect(isRewritten(path)).toBe(rewritten);
});
