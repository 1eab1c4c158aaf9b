import { expect, test } from 'vitest';
import { longWords } from '../../../engine/observers/words.ts';

const word = 'AbCdEfGhIjKlMnOpQrSt';

/** What the words are by definition, one pattern for each kind. */
function byPattern(text: string): ReadonlySet<string> {
  const whole = text.match(/(?<![A-Za-z0-9_=+/.-])[A-Za-z0-9_=+/.-]{20,}/g) ?? [];
  const linked = text.match(/(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{20,}={0,2}/g) ?? [];
  return new Set([...whole, ...linked]);
}

test.each([
  '',
  word,
  word.slice(1),
  `${word}==`,
  `${word}===`,
  `/x?token=${word}==&y=1`,
  `"${word}+/${word}=" ${word}`,
  `${word}.${word}.${word}é${word}`,
  `${word}\n${word}`,
  `=${word}= =${word}=`,
  `+++++++++++++++++++++${word.slice(2)}`,
])('the words of %j', (text) => {
  expect(new Set(longWords(text))).toEqual(byPattern(text));
});
