import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../client/http/exchange.ts';
import { shownPart } from '../../../engine/observers/token-parts.ts';
import type { RequestDraft } from '../../../spec/message.ts';

const token = `${randomBytes(64).toString('base64url')}==`;
const run = {};

const listing: RequestDraft = { operation: 'GetAuthorizations', method: 'GET', path: '/api/v2/authorizations' };

function exchange(draft: RequestDraft, body: string, headers: Readonly<Record<string, string>> = {}): Exchange {
  const answer = { status: 200, headers, body };
  return { draft, sent: {}, as: 'main', setup: false, answer, startedAt: 0, ms: 1 };
}

/** What is said of the answer that hands the token out. */
function created(headers: Readonly<Record<string, string>>, rest = '') {
  const draft = { ...listing, operation: 'PostAuthorizations', method: 'POST' } as const;
  return shownPart(exchange(draft, `{"id":"1","token":"${token}"${rest}}`, headers), run)?.actual;
}

describe('a part of a token is told', () => {
  test.each([
    ['a link, where it was handed out', {}, `,"links":{"self":"/x?token=${token}"}`, 'the body'],
    ['a location', { location: `/api/v2/authorizations/1#${token}` }, '', 'location'],
    ['an entity tag', { etag: `W/"${token.slice(40, 56)}"` }, '', 'etag'],
    ['a header of its own', { 'x-token-hint': `xx${token.slice(-20)}` }, '', 'x-token-hint'],
  ] as const)('in %s', (_what, headers, rest, place) => {
    expect(created(headers, rest)).toContain(`in ${place}`);
  });

  test.each(Array.from({ length: 16 }, (_, at) => at))('wherever it begins: %i', (at) => {
    created({});
    const body = `${' '.repeat(at)}{"hint":"${token.slice(at, at + 16)}"}`;
    expect(shownPart(exchange(listing, body), run)).toBeDefined();
  });
});

describe('nothing is told', () => {
  test('of a token in its member, and of a cookie', () => {
    expect(created({ 'set-cookie': `session=${token}` })).toBeUndefined();
    expect(shownPart(exchange(listing, `{"authorizations":[{"token" : "${token}"}]}`), run)).toBeUndefined();
  });

  test('of 15 characters', () => {
    expect(shownPart(exchange(listing, `"${token.slice(8, 23)}"`), run)).toBeUndefined();
  });

  test('of what the request said itself', () => {
    const draft = { ...listing, query: [['org', token]] } as const;
    expect(shownPart(exchange(draft, `{"message":"no ${token}"}`), run)).toBeUndefined();
  });

  test('of what two tokens have in common', () => {
    const other = `${token.slice(0, 43)}${randomBytes(32).toString('hex')}`;
    const draft = { ...listing, operation: 'PostAuthorizations', method: 'POST' } as const;
    expect(shownPart(exchange(draft, `{"id":"2","token":"${other}"}`), run)).toBeUndefined();
    expect(shownPart(exchange(listing, `"${token.slice(0, 40)}"`), run)).toBeUndefined();
    expect(shownPart(exchange(listing, `"${token.slice(60)}"`), run)).toBeDefined();
  });
});
