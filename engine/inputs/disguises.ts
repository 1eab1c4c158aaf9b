import { createHash } from 'node:crypto';

/** Makes another text of a token. What comes out equal to the token is no disguise of it. */
type Disguise = (token: string) => string;

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const hashed = (algorithm: string) => (token: string) => createHash(algorithm).update(token).digest();

const hex = (bytes: Buffer) => bytes.toString('hex');
const standard = (bytes: Buffer) => bytes.toString('base64');
const urlSafe = (bytes: Buffer) => bytes.toString('base64url');
const padded = (text: string) => text.padEnd(Math.ceil(text.length / 4) * 4, '=');

/** What a server may keep in the place of a token, each in the forms in which hashes are written. */
const hashes: readonly Disguise[] = ['sha256', 'sha512', 'sha384', 'sha1', 'md5'].flatMap((algorithm) => {
  const digest = hashed(algorithm);
  return [
    (token) => hex(digest(token)),
    (token) => standard(digest(token)),
    (token) => padded(urlSafe(digest(token))),
    (token) => urlSafe(digest(token)),
    (token) => `$influxdb2-${algorithm}$${padded(urlSafe(digest(token)))}`,
  ] as const satisfies readonly Disguise[];
});

/** Other texts that stand for the bytes of a token in base64 (RFC 4648 sections 3.2, 3.5 and 5). */
const sameBytes: readonly Disguise[] = [
  (token) => token.replace(/=+$/, ''),
  (token) => `${token}=`,
  (token) => token.replace(/==$/, '='),
  (token) => token.replaceAll('-', '+').replaceAll('_', '/'),
  (token) => token.replaceAll('-', '+'),
  (token) => token.replaceAll('_', '/'),
  (token) => hex(Buffer.from(token, 'base64url')),
  ...Array.from({ length: 15 }, (_, step) => (token: string) => withUnusedBits(token, step + 1)),
];

/** A token in which the bits of the last digit that stand for no byte are others. */
function withUnusedBits(token: string, step: number): string {
  const end = token.replace(/=+$/, '').length - 1;
  const padding = token.length - end - 1;
  const unused = padding === 2 ? 16 : padding === 1 ? 4 : 1;
  const digit = base64.indexOf(token.charAt(end));
  if (digit < 0 || step >= unused) return token;
  const other = digit - (digit % unused) + ((digit + step) % unused);
  return token.slice(0, end) + base64.charAt(other) + token.slice(end + 1);
}

/** What an encoder would make of a token, or a decoder. */
const encoded: readonly Disguise[] = [
  (token) => standard(Buffer.from(token)),
  (token) => urlSafe(Buffer.from(token)),
  (token) => hex(Buffer.from(token)),
  (token) => encodeURIComponent(token),
  (token) => token.replaceAll('=', '%3d'),
  (token) => `%${hex(Buffer.from(token.charAt(0)))}${token.slice(1)}`,
  (token) => JSON.stringify(token),
  (token) => `'${token}'`,
  (token) => `<${token}>`,
  (token) => [...token].toReversed().join(''),
];

/** A token with more or less, or with letters of the other case. */
const altered: readonly Disguise[] = [
  (token) => token + token,
  (token) => `${token}${token.slice(0, 1)}`,
  (token) => `A${token}`,
  (token) => `Token${token}`,
  (token) => `${token},`,
  (token) => `${token};`,
  (token) => `${token}.`,
  (token) => `${token}*`,
  (token) => `${token.slice(0, 8)}*`,
  (token) => `${token.slice(0, 8)}%`,
  (token) => token.slice(0, 44),
  (token) => token.slice(44),
  (token) => token.toLowerCase(),
  (token) => token.toUpperCase(),
  (token) => token.replaceAll(/[A-Za-z]/g, otherCase),
  (token) => token.replace(/[A-Za-z](?=[^A-Za-z]*$)/, otherCase),
];

const disguises = { hashes, sameBytes, encoded, altered } as const;

/** A way to make other texts of a token. */
export type DisguiseKind = keyof typeof disguises;

/** The texts that a kind of disguises makes of a token, each at the same place of every list; some may be the token itself. */
export function disguisesOf(kind: DisguiseKind, token: string): readonly string[] {
  return disguises[kind].map((disguise) => disguise(token));
}

/** A token in which one character is another of the same alphabet: a letter in its other case, a digit the next one. */
export function changedAt(token: string, at: number): string {
  const character = token.charAt(at);
  const next = base64.charAt((base64.indexOf(character) + 1) % base64.length);
  const other = /[A-Za-z]/.test(character) ? otherCase(character) : next;
  return token.slice(0, at) + other + token.slice(at + 1);
}

function otherCase(letter: string): string {
  const upper = letter.toUpperCase();
  return upper === letter ? letter.toLowerCase() : upper;
}
