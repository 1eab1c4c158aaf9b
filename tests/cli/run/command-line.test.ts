import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandLine } from '../../../cli/run/command-line.ts';
import { runOptions } from '../../../cli/run/options.ts';
import { wordsIn } from '../../../client/http/shell.ts';

test.each([
  ['https://influx.example.com', {}, true],
  ['https://influx.example.com', { readOnly: true }, false],
  ['http://127.0.0.1:8086', {}, false],
])('the command that repeats a run of %s %j goes on without asking as that one was let: %j', (target, flags, told) => {
  const options = runOptions({ target, token: 'a-token-of-nobody', org: 'o', yes: true, ...flags }, {});
  expect(wordsIn(commandLine(options)).includes('--yes')).toBe(told);
});

test('the words of a command line come back however they are quoted', () => {
  const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;
  const words = fc.array(fc.string({ unit: 'binary', minLength: 1 }));
  fc.assert(
    fc.property(words, (all) => {
      expect(wordsIn(all.map(quoted).join(' '))).toEqual(all);
    }),
  );
});
