/**
 * How many tokens the judgements of this file are made for. With so many random ones, none of the judgements errs in
 * one of 10^12 batches: see each for its odds.
 */
export const batch = 32;

/** Places at least in which two random tokens of 128 bits or more differ. */
const leastDifference = 12;

/** Different characters at least in the tokens of a batch. */
const leastAlphabet = 10;

/** What a single character may make up of all that varies. */
const largestShare = 0.25;

/**
 * Why a batch of tokens cannot come of enough randomness; undefined where nothing speaks against it. A token is taken
 * as text in any alphabet. Odds against 128 random bits in hexadecimal, the worst of the usual spellings: two tokens
 * differ in fewer than 12 of 32 places once in 10^14 batches; fewer than 10 of 16 characters occur, or one of them makes
 * up a quarter instead of a sixteenth, far more rarely. 64 random bytes in base64 are beyond all of these.
 */
export function weakness(tokens: readonly string[]): string | undefined {
  const varying = places(tokens).filter((place) => new Set(place).size > 1);
  const characters = varying.flat().filter((character) => character !== '');
  const counts = Object.values(Object.groupBy(characters, (character) => character)).map((same = []) => same.length);
  if (leastDifferenceIn(tokens) < leastDifference) return `two that differ in ${leastDifferenceIn(tokens)} places`;
  if (counts.length < leastAlphabet) return `no more than ${counts.length} different characters`;
  if (Math.max(...counts) > characters.length * largestShare) return 'a character that makes up more than a quarter';
  return undefined;
}

/**
 * What the tokens of a batch, in the order of their creation, tell of this order or of their ids; undefined where that
 * is nothing. A counter or a clock shows in a place that varies and only ever rises, or falls, whatever stands around
 * it. Tokens are taken as text and as the bytes that they are the base64 of. Odds against 32 random tokens: a place with
 * four possible characters, as at the end of base64, rises throughout once in 10^15 batches, any other more rarely; the
 * 64 bits of an id occur by chance once in 10^15.
 */
export function order(tokens: readonly string[], ids: readonly string[]): string | undefined {
  const spellings = [tokens, tokens.map((token) => Buffer.from(token, 'base64url').toString('hex'))];
  const tells = spellings.some((texts) => texts.some((text, index) => text.includes(ids[index] ?? text)));
  if (tells) return 'one that holds its id';
  const counts = spellings.some((texts) => places(texts).some((place) => rises(place) || rises(place.toReversed())));
  return counts ? 'a place that only rises or falls' : undefined;
}

function rises(place: readonly string[]): boolean {
  return (
    new Set(place).size > 1 && place.every((character, index) => index === 0 || (place[index - 1] ?? '') <= character)
  );
}

/** The characters that stand at each place of some texts. */
function places(texts: readonly string[]): readonly (readonly string[])[] {
  const length = Math.max(...texts.map((text) => text.length));
  return Array.from({ length }, (_, index) => texts.map((text) => text[index] ?? ''));
}

function leastDifferenceIn(texts: readonly string[]): number {
  const pairs = texts.flatMap((one, index) => texts.slice(index + 1).map((other) => difference(one, other)));
  return Math.min(...pairs);
}

function difference(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  return Array.from({ length }).filter((_, index) => one[index] !== other[index]).length;
}
