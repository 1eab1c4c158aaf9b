import { createHash, createHmac } from 'node:crypto';

/** What others know or can find out, by what it is: each the texts that it may be written as. */
export type Facts = Readonly<Record<string, readonly string[]>>;

/** So many bytes of a digest in a token are no chance: once in 2^64 for each. */
const digestBytes = 9;

/** Shorter texts stand in a token by chance. */
const shortest = 10;

const algorithms = ['md5', 'sha1', 'sha256', 'sha384', 'sha512'] as const;
const separators = ['', ':', '-', '.', '|', '_', '/'] as const;

/**
 * What a token is made of that others know: a fact as it is, encoded or hashed, two facts hashed, or the hash of one of
 * some other tokens; undefined for nothing.
 */
export function derivation(token: string, facts: Facts, others: readonly string[]): string | undefined {
  const readings = readingsOf(token);
  const holds = (needles: readonly string[]) =>
    needles.some((needle) => readings.some((text) => text.includes(needle)));
  const single = Object.entries(facts).flatMap(([name, texts]) => texts.map((text) => [name, text] as const));
  for (const [name, text] of single) {
    if (holds(encoded(text))) return `one that holds ${name}`;
    if (holds(hashed(text))) return `one that is a hash of ${name}`;
  }
  if (others.some((other) => holds(hashed(other)))) return 'one that is a hash of another token';
  for (const [one, first] of single) {
    for (const [other, second] of single) {
      if (one !== other && holds(paired(first, second))) return `one that is a hash of ${one} and ${other}`;
    }
  }
  return undefined;
}

/** A token as it is, and the bytes that it may stand for, in hexadecimal. */
function readingsOf(token: string): readonly string[] {
  const text = token.replaceAll('+', '-').replaceAll('/', '_');
  return [text, text.toLowerCase(), Buffer.from(text, 'base64url').toString('hex')];
}

function encoded(text: string): readonly string[] {
  if (text.length < shortest) return [];
  const bytes = Buffer.from(text);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3));
  return [text, [...text].toReversed().join(''), bytes.toString('hex'), whole.toString('base64url')];
}

function hashed(text: string): readonly string[] {
  return algorithms.flatMap((algorithm) => needlesOf(createHash(algorithm).update(text).digest()));
}

/** Hashes of two facts in a row, and of one under the key of the other. */
function paired(first: string, second: string): readonly string[] {
  const joined = separators.flatMap((separator) => hashed(`${first}${separator}${second}`));
  return [...joined, ...needlesOf(createHmac('sha256', first).update(second).digest())];
}

/** How the beginning of a digest stands in a token. */
function needlesOf(digest: Buffer): readonly string[] {
  const beginning = digest.subarray(0, digestBytes);
  return [beginning.toString('hex'), beginning.toString('base64url')];
}
