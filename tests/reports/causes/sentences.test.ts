import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../client/http/exchange.ts';
import { holder, item, list, made, other, otherOrgID, says, sent, writes } from './findings.ts';

const off = sent('PATCH', item, 'main', 200, { status: 'inactive' });
const on = sent('PATCH', item, 'main', 200, { status: 'active' });
const gone = sent('DELETE', item, 'main', 204);
const main = (method: 'GET' | 'POST' | 'PATCH', path: string, status: number): Exchange =>
  sent(method, path, 'main', status);

describe('a sentence tells who is let in', () => {
  const refusal = ['status 401 or 403', 'status 200'] as const;

  test.each([
    ['a deleted token can still list authorizations', [made(), gone, holder('GET', list, 200)]],
    ['a token that was switched off can still read an authorization', [made(), off, holder('GET', item, 200)]],
    ['a token without the permission for it can list authorizations', [made(), holder('GET', list, 200)]],
    [
      'a token without the permission for it can change an authorization',
      [
        made(),
        made({ id: other, token: '$TOKEN_2' }),
        off,
        sent('PATCH', item, 'reader', 200, {}, { token: '$TOKEN_2' }),
      ],
    ],
    [
      'a token of another organization can delete an authorization',
      [
        made({ id: other, token: '$TOKEN_2', orgID: otherOrgID }),
        made({ token: '$TOKEN_3' }),
        sent('DELETE', item, 'stranger', 204, undefined, { token: '$TOKEN_2' }),
      ],
    ],
    [
      'a token can give away permissions that it does not have',
      [made({ permissions: writes }, { permissions: writes }), holder('POST', list, 201)],
    ],
    [
      'a credential that was never given out can list authorizations',
      [sent('GET', list, 'stranger', 200, undefined, { token: 'x' })],
    ],
    ['a request without a credential can query data', [sent('POST', '/api/v2/query', 'anonymous', 200)]],
  ])('%s', (sentence, exchanges) => {
    expect(says(...refusal, ...exchanges)).toBe(sentence);
  });
});

describe('a sentence tells what is wrong with an answer:', () => {
  test.each([
    [
      'creating an authorization is refused with 401 though it is allowed',
      'a success (2xx)',
      'status 401',
      [main('POST', list, 401)],
    ],
    [
      'a token that was switched on again still cannot list authorizations',
      'status 200',
      'status 401',
      [made(), off, on, holder('GET', list, 401)],
    ],
    [
      'an invalid request to create an authorization is accepted',
      'status 400',
      'status 201',
      [main('POST', list, 201)],
    ],
    [
      'creating an authorization is answered with 422 instead of 400',
      'status 400',
      'status 422',
      [main('POST', list, 422)],
    ],
    [
      'creating an authorization is answered with 200, which is not promised there',
      'a documented status: 201, 400',
      '200',
      [main('POST', list, 200)],
    ],
    [
      'the server fails with 500 when creating an authorization',
      'a success (2xx)',
      'status 500',
      [main('POST', list, 500)],
    ],
    [
      'what was deleted is still there when reading an authorization',
      'status 404',
      'status 200',
      [made(), gone, main('GET', item, 200)],
    ],
    [
      'a request to change an authorization is refused and takes effect all the same',
      'status 404',
      'status 200',
      [{ ...main('PATCH', item, 404), setup: false }, main('GET', item, 200)],
    ],
    [
      'a created authorization gets another status than was asked for',
      'status "inactive"',
      'status "active"',
      [made({}, { status: 'inactive' })],
    ],
    [
      'reading an authorization tells what is hidden from what does not exist',
      'the answer for what is absent, {"status":404}',
      'for what is hidden {"status":401}',
      [main('GET', item, 404)],
    ],
    [
      'asking for a path that the API does not have should give a JSON object, but gives a body that is no JSON object',
      'a JSON object',
      'a body that is no JSON object',
      [main('GET', '/api/v2/x', 404)],
    ],
  ])('%s', (sentence, expected, actual, exchanges) => {
    expect(says(expected, actual, ...exchanges)).toBe(sentence);
  });
});
