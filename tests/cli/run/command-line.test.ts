import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsIn } from '../../../client/http/shell.ts';

test('the words of a command line come back however they are quoted', () => {
  const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;
  const words = fc.array(fc.string({ unit: 'binary', minLength: 1 }));
  fc.assert(
    fc.property(words, (all) => {
      expect(wordsIn(all.map(quoted).join(' '))).toEqual(all);
    }),
  );
});
