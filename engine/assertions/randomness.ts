/**
 * How many tokens a judgement on their order is made for. With so many random ones, it errs in none of 10^12 batches.
 */
export const batch = 32;

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
