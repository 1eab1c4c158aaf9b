import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../client/http/exchange.ts';
import { readAnswers } from '../../../engine/following/answers.ts';
import { readFact } from '../../../engine/following/facts.ts';
import type { Witness } from '../../../spec/change/change.ts';
import type { Json, JsonObject } from '../../../spec/json.ts';
import { changeOf, type Edit, edited, factOf } from '../../cli/diff/edited.ts';

/** An answer to a list of authorizations. */
function answer(body: Json | string, status = 200, headers: Readonly<Record<string, string>> = {}): Exchange {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    draft: { operation: 'GetAuthorizations', method: 'GET', path: '/api/v2/authorizations' },
    ...{ sent: {}, as: 'main', setup: false, startedAt: 0, ms: 1 },
    answer: { status, headers: { 'content-type': 'application/json', ...headers }, body: text },
  };
}

const whole = { orgID: '0000000000000001', permissions: [] };
const rows = (...all: readonly JsonObject[]): Exchange =>
  answer({ authorizations: all.map((one) => ({ ...whole, ...one })) });
const narrowed: Edit = [/(default: active\n {10}enum:\n {12}- active\n) {12}- inactive\n/, '$1'];
const sides = { old: await edited(), new: await edited(narrowed) };
const off: Pick<Witness, 'kind' | 'value'> & Partial<Witness> = {
  ...{ kind: 'response-body', status: '200' },
  value: { authorizations: [{ status: 'inactive' }] },
};
const { witness } = changeOf('GetAuthorizations', 'old', off);

describe('what answers tell of a response that only one contract allows', () => {
  test.each<[string, readonly Exchange[], string, RegExp]>([
    [
      'one that only the wider allows is proof',
      [rows({ status: 'active' }, { status: 'inactive' })],
      'old',
      /^1 of 1 answer /,
    ],
    ['whatever its place in the list', [rows(), rows({}, {}, { status: 'inactive' })], 'old', /^1 of 1 answer that/],
    ['none keeps to the narrower', [rows({ status: 'active' })], 'new', /^None of 1 answer that shows the place /],
    ['what neither allows is neither', [rows({ status: 'paused' })], 'neither', /neither contract allows/],
    ['another failure is another matter', [rows({ status: 'active', id: 5 })], 'new', /^None /],
    ['none that shows the place tells nothing', [rows({ id: 'a' })], 'unknown', /^None of 1 answer shows/],
    ['none with the status tells nothing', [answer('', 401)], 'unknown', /^No answer of 1 was 200\.$/],
    ['what is no JSON tells nothing', [answer('<html>')], 'unknown', /^None of 1 answer shows/],
  ])('%s', (_, exchanges, stance, says) => {
    if (witness === null) throw new Error('there is no witness');
    const judgement = readAnswers(sides, 'GetAuthorizations', witness, exchanges);
    expect(judgement).toEqual({ stance, says: expect.stringMatching(says) });
  });
});

describe('what answers tell of a fact', () => {
  test.each<[string, string, readonly Exchange[], string]>([
    ['status-removed', '/responses/401', [answer('', 401)], 'old'],
    ['status-added', '/responses/4XX', [answer('', 418)], 'new'],
    ['status-added', '/responses/418', [answer('', 401)], 'unknown'],
    [
      'response-media-type-added',
      '/responses/200/content/text~1csv',
      [answer('', 200, { 'content-type': 'text/csv; charset=utf-8' })],
      'new',
    ],
    ['response-media-type-removed', '/responses/200/content/text~1csv', [rows()], 'unknown'],
    ['response-body-removed', '/responses/200', [rows()], 'old'],
    ['response-body-removed', '/responses/200', [answer('')], 'new'],
    ['header-required', '/responses/200/headers/X-A', [answer('', 200, { 'x-a': '1' })], 'new'],
    ['header-required', '/responses/200/headers/X-A', [answer('', 200, { 'x-a': '1' }), answer('')], 'old'],
    ['required-header-removed', '/responses/200/headers/X-A', [answer('')], 'new'],
    ['operation-removed', '', [answer('', 405)], 'new'],
    ['operation-added', '', [answer('', 404), rows()], 'new'],
    ['operation-added', '', [answer('', 401)], 'unknown'],
    ['status-listed', '/responses/401', [answer('', 401)], 'unknown'],
    ['parameter-added', '/parameters/0', [rows()], 'unknown'],
  ])('%s at %s', (rule, at, exchanges, stance) => {
    expect(readFact(factOf('GetAuthorizations', rule, at), exchanges).stance).toBe(stance);
  });
});
