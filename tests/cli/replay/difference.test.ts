import { describe, expect, test } from 'vitest';
import { differencesOf } from '../../../cli/replay/difference.ts';
import { alike, Rebinding } from '../../../cli/replay/rebinding.ts';
import type { Finding } from '../../../engine/evidence/finding.ts';
import { findingOf } from '../../reports/sample.ts';

describe('bindings', () => {
  test('are named in the order in which they first appear', () => {
    const binding = new Rebinding();
    expect(binding.bind('00000000000000aa 00000000000000bb $TOKEN_12')).toBe('<id 1> <id 2> <token>');
    expect(binding.bind('/00000000000000bb?token=$TOKEN_12')).toBe('/<id 2>?token=<token>');
  });

  test('do not tell the numbers of secrets apart, encoded or not', () => {
    const texts = ['?token=%24TOKEN_1', '?token=%24TOKEN_1009', '?token=$SETUP_TOKEN_7'];
    expect(texts.map((text) => new Rebinding().bind(text))).toEqual(texts.map(() => '?token=<token>'));
  });

  test('take in marks, times and durations, and nothing else', () => {
    const text = 'x [tokenproof 0a1b2c3d] 2026-01-02T03:04:05.678Z after 12.5 ms, status 200, $TOKEN';
    expect(new Rebinding().bind(text)).toBe('x [<run 1>] <time> after <duration>, status 200, $TOKEN');
  });
});

test('a text that was cut is compared as far as both go', () => {
  const long = 'a'.repeat(100);
  expect(alike(`${long}… (5 more characters)`, `${long}a… (77 more characters)`)).toBe(true);
  expect(alike(`b${long}… (5 more characters)`, `${long}… (5 more characters)`)).toBe(false);
  expect(alike('a', 'aa')).toBe(false);
});

/** The sample's finding with its last answer, its last query and what was judged told otherwise. */
function findingWith({ status = 200, user = '0b', actual = '200 OK', path = '3:0:1' }): Finding {
  const finding = findingOf('delete/ends-token', actual);
  const [create, list] = finding.exchanges;
  if (create === undefined || list === undefined) throw new Error('the sample has two exchanges');
  const last = {
    ...list,
    draft: { ...list.draft, query: [['userID', user] as const] },
    answer: { ...list.answer, status },
  };
  return { ...finding, exchanges: [create, last], replay: { ...finding.replay, path } };
}

describe('two findings', () => {
  test('are the same with other ids', () => {
    const [one, other] = [findingWith({ user: '00000000000000aa' }), findingWith({ user: '00000000000000bb' })];
    expect(differencesOf(one, other)).toEqual([]);
  });

  test('differ in a status', () => {
    expect(differencesOf(findingWith({}), findingWith({ status: 403 }))).toEqual([
      '2. holder GET /api/v2/authorizations?userID=0b answered 403, before 200',
    ]);
  });

  test('differ in a request', () => {
    expect(differencesOf(findingWith({}), findingWith({ user: '0c' }))).toEqual([
      '2. holder GET /api/v2/authorizations?userID=0c, before holder GET /api/v2/authorizations?userID=0b',
    ]);
  });

  test('differ in what was judged', () => {
    const [one, other] = [findingWith({ actual: 'id 00000000000000aa' }), findingWith({ actual: 'nothing' })];
    expect(differencesOf(one, other)).toEqual(['judged: nothing, before id 00000000000000aa']);
  });

  test('about calls that overlapped are the same, in whatever order those came', () => {
    const timeline = ['a |--| 200'];
    expect(differencesOf({ ...findingWith({}), timeline }, { ...findingWith({ status: 404 }), timeline })).toEqual([]);
  });

  test('are compared by how they broke alone where the case is made anew', () => {
    const before = findingWith({ path: '' });
    expect(differencesOf(before, findingWith({ user: '0c' }))).toEqual([]);
    expect(differencesOf(before, findingWith({ status: 500 }))).toEqual(['the last request answered 500, before 200']);
  });
});
