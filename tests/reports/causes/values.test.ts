import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../client/http/exchange.ts';
import { causesIn } from '../../../reports/causes/index.ts';
import { broken, holder, id, item, list, made, other, says, sent } from './findings.ts';

const off = sent('PATCH', item, 'main', 200, { status: 'inactive' });
const gone = sent('DELETE', item, 'main', 204);
const main = (method: 'GET' | 'POST' | 'PATCH', path: string, status: number): Exchange =>
  sent(method, path, 'main', status);

describe('a sentence tells how a value is wrong:', () => {
  const ids = '["000000000000000a"]';

  test.each([
    [
      'the description should be "a", not "b", when reading an authorization',
      'description "a"',
      'description "b"',
      item,
    ],
    ['the number of rows should be 0, not 15, when listing authorizations', 'rows 0', 'rows 15', list],
    ['the ids hold more than they should when listing authorizations', 'ids []', `ids ${ids}`, list],
    ['the ids lack what they should hold when listing authorizations', `ids ${ids}`, 'ids []', list],
    [
      'the ids hold more than they should when listing authorizations',
      `ids ${ids}`,
      `ids ${ids.slice(0, -1)},"00000… (9 more characters)`,
      list,
    ],
    [
      'the org of the owner should be "a", not "b", when reading an authorization',
      'owner {"org":"a","id":1}',
      'owner {"org":"b","id":1}',
      item,
    ],
    [
      'the hint of the answer should be null, not "$TOKEN", when reading an authorization',
      'the answer {"/hint":null}',
      'the answer {"/hint":"$TOKEN"}',
      item,
    ],
    [
      'the orgID of the bucket is another id than it should be when reading a bucket',
      `bucket {"orgID":"${id}"}`,
      `bucket {"orgID":"${other}"}`,
      '/api/v2/buckets/000000000000000c',
    ],
    [
      'it is not true that the authorization is shown when listing authorizations',
      'that the authorization is shown true',
      'that the authorization is shown false',
      list,
    ],
    ['listing authorizations should give each row once, but gives a row twice', 'each row once', 'a row twice', list],
  ])('%s', (sentence, expected, actual, path) => {
    expect(says(expected, actual, main('GET', path, 200))).toBe(sentence);
  });

  test('what is too long to be told is said by the promise', () => {
    expect(says('x'.repeat(200), 'y', main('GET', list, 200))).toMatch(
      /^this does not hold when listing authorizations: [a-z]/,
    );
  });

  test('several operations are told together, and a replica by itself', () => {
    const at = (exchange: Exchange): Exchange => ({ ...exchange, at: { url: 'http://127.0.0.1:2' } });
    const results = [list, item].map((path, index) =>
      broken(index === 0 ? 'replicas/deleted' : 'replicas/switched-off', 'status 401', 'status 200', [
        ...[made(), index === 0 ? gone : off, at(holder('GET', path, 200))],
      ]),
    );
    expect(causesIn({ results }).map(({ cause }) => cause.says)).toEqual([
      'a deleted token can still list and read authorizations, at another replica',
    ]);
  });
});
