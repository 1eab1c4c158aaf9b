import { expect, test } from 'vitest';
import type { Exchange } from '../../../client/http/exchange.ts';
import { overhear } from '../../../client/redaction/overhear.ts';
import { Secrets } from '../../../client/redaction/secrets.ts';

const exchange: Exchange = {
  draft: {
    operation: null,
    method: 'POST',
    path: '/api/v2/authorizations',
    body: { json: { password: 'chosen-one' } },
  },
  sent: {},
  as: 'main',
  setup: true,
  answer: { status: 201, headers: { 'set-cookie': 'session=cookie-value; Path=/' }, body: '{"token":"new-token"}' },
  startedAt: 0,
  ms: 1,
};

test('a new token, a cookie and a chosen password are secrets from the exchange on', () => {
  const secrets = new Secrets();
  overhear(exchange, secrets);
  expect(['new-token', 'cookie-value', 'chosen-one'].filter((value) => !secrets.has(value))).toEqual([]);
});

test('what a list shows in the place of a token is not taken for one', () => {
  const secrets = new Secrets();
  overhear({ ...exchange, draft: { operation: null, method: 'GET', path: '/api/v2/authorizations/0a' } }, secrets);
  expect(secrets.has('new-token')).toBe(false);
});
