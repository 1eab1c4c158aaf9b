import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runFlagsIn } from '../../../cli/run/command.ts';
import { wordsOf } from '../../../cli/run/command-line.ts';

test('the words of a command line come back however they are quoted', () => {
  const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;
  const words = fc.array(fc.string({ unit: 'binary', minLength: 1 }));
  fc.assert(
    fc.property(words, (all) => {
      expect(wordsOf(all.map(quoted).join(' '))).toEqual(all);
    }),
  );
});

test('the flags of a recorded run are read back, variables as they are', () => {
  const command = `tokenproof run --target http://127.0.0.1:1 --token "$TOKEN" --org 'it'\\''s mine' --only 'a/*' --seed -4`;
  expect(runFlagsIn(wordsOf(command).slice(1))).toEqual({
    target: 'http://127.0.0.1:1',
    token: '$TOKEN',
    org: "it's mine",
    only: ['a/*'],
    seed: '-4',
  });
});
