import { expect, test } from 'vitest';
import { failureOf } from '../../cli/exit.ts';
import { SecretShownError } from '../../cli/secret-shown-error.ts';
import { harmless, wrappedFor } from '../../cli/terminal.ts';

test.each([
  ['\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
  ['\u001b[2Jx\u0008', '\\u001b[2Jx\\u0008'],
  ['\u202eabc\u2066', '\\u202eabc\\u2066'],
  ['a\n  ::error::b', 'a\n  \\u003a:error::b'],
  ['x ##[error]y ##vso[z]', 'x #\\u0023[error]y #\\u0023vso[z]'],
])('what commands a terminal or a runner is written out: %j', (text, written) => {
  expect(harmless(text)).toBe(written);
});

test.each(['\u001b[31mred\u001b[39m', '\u001b[1G\u001b[0K', 'a\tb\nc :: d'])('our own texts stay: %j', (text) => {
  expect(harmless(text)).toBe(text);
});

test('an error line holds no controls, and a document that was withheld is an error of ours', () => {
  expect(failureOf(new Error('a\u001b]0;x\u0007')).line).toBe(
    'tokenproof: An error of tokenproof: a\\u001b]0;x\\u0007. Please report it. [INTERNAL]',
  );
  const { exitCode, line } = failureOf(new SecretShownError(['report.json']));
  expect([exitCode, line]).toEqual([3, expect.stringContaining('report.json was not written')]);
});

test('long lines are broken once, to the width of the terminal or the usual one, and commands never', () => {
  const words = `  demands    ${'word '.repeat(30).trim()}`;
  const widest = (stream: { isTTY: boolean; columns: number }) =>
    Math.max(
      ...wrappedFor(stream, words)
        .split('\n')
        .map((line) => line.length),
    );
  expect(widest({ isTTY: true, columns: 60 })).toBeLessThanOrEqual(60);
  expect(widest({ isTTY: true, columns: 200 })).toBeLessThanOrEqual(96);
  expect(widest({ isTTY: false, columns: 0 })).toBeLessThanOrEqual(96);
  const [, ...rest] = wrappedFor({ isTTY: true, columns: 60 }, words).split('\n');
  expect(rest.every((line) => /^ {13}word/.test(line))).toBe(true);
  const command = `  tokenproof run --only ${'x'.repeat(100)} --seed 1`;
  expect(wrappedFor({ isTTY: true, columns: 60 }, command)).toBe(command);
});
