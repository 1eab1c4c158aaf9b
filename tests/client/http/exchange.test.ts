import { expect, test } from 'vitest';
import { bodyBytes, bodyText, type Exchange, isRewritten, maskExchange } from '../../../client/http/exchange.ts';
import type { Body } from '../../../spec/message.ts';

const mask = (text: string) => text.replaceAll('secret', '$TOKEN');

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

test('what is masked can still be repeated', () => {
  expect(maskExchange(exchangeOf({ json: 'a secret' }), mask).draft.body).toEqual({ text: '"a $TOKEN"' });
  expect(maskExchange(exchangeOf({ base64: '/wA=' }), mask).draft.body).toEqual({ base64: '/wA=' });
  expect(maskExchange(exchangeOf({ text: 'x'.repeat(3_000) }), mask).draft.body).toEqual({
    text: `${'x'.repeat(2_000)}… (1000 more characters)`,
  });
});

test('bytes beyond what a report carries are cut', () => {
  const { body } = maskExchange(exchangeOf({ base64: 'A'.repeat(4_000) }), mask).draft;
  expect(body).toEqual({ text: `base64 ${'A'.repeat(1_993)}… (2007 more characters)` });
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
