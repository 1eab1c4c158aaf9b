import { expect, test } from 'vitest';
import { isDeep } from '../../../spec/answers/nesting.ts';

test('brackets within strings nest nothing', () => {
  expect(isDeep(JSON.stringify('["{'.repeat(1_000)))).toBe(false);
  expect(isDeep(`${'[{"a":'.repeat(100)}1`)).toBe(true);
  expect(isDeep('[[]]'.repeat(10_000))).toBe(false);
});

test.each([
  ['\\', false],
  ['"', false],
  ['\\"', false],
  ['\\\\"[', false],
  [`"${'['.repeat(200)}`, false],
])('a string of %j ends where JSON says', (text, deep) => {
  expect(isDeep(`[${JSON.stringify(text)},"${' '.repeat(200)}"]`)).toBe(deep);
  expect(isDeep(`[${JSON.stringify(text)},${'['.repeat(200)}`)).toBe(true);
});
