/** How many tokens a judgement on their bits is made for. */
export const entropyBatch = 128;

/** Equal pairs in one place at least, before another place counts as told by it. */
const leastPairs = 8;

/** Different characters at least in what is taken for base64. */
const leastDigits = 40;

/**
 * How many bits of a token nobody can guess, at most, as far as a batch tells. A place counts with its collision entropy
 * (Rényi, order 2, estimated without bias), and not at all where an earlier place tells it: constant parts, and what is
 * repeated, mirrored or masked in the same token, count for nothing. Where the tokens are base64, their bytes are looked
 * at as well. What a linear generator draws out of fewer bits shows in the rank of the tokens over GF(2).
 *
 * Odds for 128 tokens of 128 random bits: the estimate errs by 3 bits once in 10^16 batches; the rank lacks 8 of 127
 * once in 2^72.
 */
export function bitsOf(tokens: readonly string[]): number {
  const decoded = areBase64(tokens)
    ? tokens.map((token) => Buffer.from(token, 'base64url').toString('hex'))
    : undefined;
  const spellings = decoded === undefined ? [tokens] : [tokens, decoded];
  const rank = rankOf((decoded ?? tokens).map(numberOf));
  const linear = rank < tokens.length - 9 ? rank : Number.POSITIVE_INFINITY;
  return Math.min(linear, ...spellings.map(untold));
}

/** Whether all texts are base64 and use enough of its digits; padding may lack. */
function areBase64(texts: readonly string[]): boolean {
  const digits = new Set(texts.join('').replaceAll('=', ''));
  return digits.size >= leastDigits && texts.every(isCanonical);
}

function isCanonical(text: string): boolean {
  const digits = text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return Buffer.from(digits, 'base64url').toString('base64url') === digits;
}

/** The entropy of all places that no earlier place tells, in bits. */
function untold(texts: readonly string[]): number {
  const length = Math.max(...texts.map((text) => text.length));
  const places = Array.from({ length }, (_, at) => texts.map((text) => text[at] ?? ''));
  const told = (place: readonly string[], at: number) =>
    places.slice(0, at).some((earlier) => tells(earlier, place) && equalPairs(earlier) >= leastPairs);
  return places.reduce((bits, place, at) => (told(place, at) ? bits : bits + collisionEntropy(place)), 0);
}

/** Whether equal characters in one place always stand with equal ones in another. */
function tells(one: readonly string[], other: readonly string[]): boolean {
  const told = new Map<string, string | undefined>();
  return one.every((character, index) => {
    if (!told.has(character)) told.set(character, other[index]);
    return told.get(character) === other[index];
  });
}

function equalPairs(place: readonly string[]): number {
  const groups = Object.values(Object.groupBy(place, (character) => character));
  return groups.reduce((pairs, { length } = []) => pairs + (length * (length - 1)) / 2, 0);
}

/** In bits; a place without two equal characters counts as if it had one such pair. */
function collisionEntropy(place: readonly string[]): number {
  const pairs = (place.length * (place.length - 1)) / 2;
  return -Math.log2(Math.max(1, equalPairs(place)) / pairs);
}

/** A text as one number: its hexadecimal digits, or the codes of its characters. */
function numberOf(text: string): bigint {
  const digits = /^[0-9a-f]+$/i.test(text) ? text : Buffer.from(text).toString('hex');
  return BigInt(`0x0${digits}`);
}

/** The rank of the differences of some numbers, as vectors over GF(2). */
function rankOf([first = 0n, ...rest]: readonly bigint[]): number {
  const basis: bigint[] = [];
  for (const number of rest) {
    const left = basis.reduce((value, one) => ((value ^ one) < value ? value ^ one : value), number ^ first);
    if (left > 0n) basis.push(left);
  }
  return basis.length;
}
