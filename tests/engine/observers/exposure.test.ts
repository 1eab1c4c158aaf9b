import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../client/http/exchange.ts';
import { Secrets } from '../../../client/redaction/secrets.ts';
import { exposedToken, renderingOf } from '../../../engine/observers/exposure.ts';
import { profiles } from '../../../spec/profiles.ts';

const canary = 'canary-token-of-this-run-0001';
const main = { name: 'main', credential: { kind: 'token', token: 'main-token-0001' } } as const;
const principals = {
  main: { ...main, orgID: 'a', org: null, userID: 'b', user: null },
  second: null,
  member: null,
  account: null,
};

const secrets = new Secrets();
secrets.add(canary, '$TOKEN_1');
secrets.add('padded-token-of-this-run==', '$TOKEN_2');

interface Parts {
  readonly status?: number;
  readonly query?: readonly (readonly [string, string])[];
  readonly sent?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Whether an answer to a list exposes a token. */
function exposes({ status = 200, query = [], sent = {}, headers = {}, body = '' }: Parts): boolean {
  const draft = { operation: 'GetAuthorizations', method: 'GET', path: '/api/v2/authorizations', query } as const;
  const answer = { status, headers, body };
  const exchange: Exchange = { draft, sent, as: 'main', setup: false, answer, startedAt: 0, ms: 1 };
  return exposedToken(exchange, { profile: profiles.cloud, secrets, plan: { principals } }) !== undefined;
}

describe('a token is exposed', () => {
  test.each<readonly [string, Parts]>([
    ['in a list', { body: `{"authorizations":[{"token":"${canary}"}]}` }],
    ['in a header', { headers: { location: `/x/${canary}` } }],
    ['in an encoded link', { body: '{"self":"/x?token=padded-token-of-this-run%3D%3D"}' }],
    ['in an error', { status: 404, body: `no ${canary}` }],
    ['in a success, though the request said it', { query: [['token', canary]], body: `{"self":"/?token=${canary}"}` }],
    [
      'in an error, though the credential said it',
      { status: 401, sent: { authorization: `Token ${canary}` }, body: canary },
    ],
    [
      'in an error beside another that the request said',
      { status: 400, query: [['org', canary]], body: `${canary} main-token-0001` },
    ],
  ])('%s', (_where, parts) => {
    expect(exposes(parts)).toBe(true);
  });
});

describe('a token is not exposed', () => {
  test.each<readonly [string, Parts]>([
    ['where none is shown', { body: '{"authorizations":[{"token":"redacted"}]}' }],
    ['by a longer word that holds it', { body: `${canary}-and-more` }],
    [
      'in an error that repeats the query',
      { status: 404, query: [['org', canary]], body: `no organization ${canary}` },
    ],
    ['by the cookie of a session', { headers: { 'set-cookie': `session=${canary}; HttpOnly` } }],
    [
      'by a cookie that ends as base64 does',
      { headers: { 'set-cookie': 'session=padded-token-of-this-run==; HttpOnly' } },
    ],
  ])('%s', (_where, parts) => {
    expect(exposes(parts)).toBe(false);
  });
});

test.each([
  [undefined, undefined],
  ['', 'empty'],
  ['REDACTED', 'redacted'],
  [canary, 'visible'],
])('the token %j is rendered as %j', (token, rendering) => {
  expect(renderingOf(token)).toBe(rendering);
});
