import { expect, test } from 'vitest';
import { differenceLines } from '../../../reports/text/difference.ts';

test('values are told apart by the places in which they differ', () => {
  const expected = ['the answer {"status":"inactive","permissions":[{"action":"read"}]}'];
  const actual = 'the answer {"status":"active","permissions":[]}';
  expect(differenceLines({ expected, actual }, 60)).toEqual([
    'the answer/status: expected "inactive", got "active"',
    'the answer/permissions/0: expected {"action":"read"}, got nothing',
  ]);
});

test('long texts are cut around the first difference', () => {
  const start = 'x'.repeat(200);
  const [line = ''] = differenceLines({ expected: [`text "${start}a"`], actual: `text "${start}b"` }, 40);
  expect(line).toMatch(/^text: expected …x+a", got …x+b"$/);
  expect(line.length).toBeLessThan(120);
});

test('what is no value is told as it is', () => {
  expect(differenceLines({ expected: ['status 401', 'no answer'], actual: 'status 200' }, 60)).toEqual([
    'expected status 401 or no answer, got status 200',
  ]);
});

test('what was told by its differences already is told by the same places', () => {
  const [expected, actual] = [['the text {"":"…aab…"}'], 'the text {"":"…aa\\""}'];
  expect(differenceLines({ expected, actual }, 60)).toEqual(['the text: expected …aab…, got …aa"']);
  const rows = { expected: ['it {"/a/b":{"c":1}}'], actual: 'it {"/a/b":{"c":2}}' };
  expect(differenceLines(rows, 60)).toEqual(['it/a/b/c: expected 1, got 2']);
});
