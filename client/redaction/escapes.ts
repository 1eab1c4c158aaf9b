import { plain, type Reading, ReadingBuilder } from './reading.ts';

/**
 * One character or byte, escaped: as in a URL (RFC 3986 section 2.1), in JSON and in programs (RFC 8259 section 7), in HTML
 * and XML (HTML, "Named character references"). Each repetition is bounded, so that a search takes linear time.
 */
const escapes = {
  percent: /%[\da-f]{2}/gi,
  backslash: /\\u[\da-f]{4}|\\u\{[\da-f]{1,8}\}|\\x[\da-f]{2}|\\[^\w\s]|\\[bfnrt]/gi,
  reference: /&#\d{1,10};?|&#x[\da-f]{1,8};?|&[a-z]{2,6};/gi,
};

const any = new RegExp(
  Object.values(escapes)
    .map(({ source }) => source)
    .join('|'),
  'gi',
);

/** One byte, or a line's end that counts for nothing, in quoted-printable (RFC 2045 section 6.7). */
const quotedPrintable = /=[\dA-Fa-f]{2}|=\r?\n/g;

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", sol: '/', equals: '=', plus: '+', lowbar: '_', hyphen: '-' },
  ...{ colon: ':', period: '.', commat: '@', percnt: '%', num: '#', excl: '!', dollar: '$', bsol: '\\', ast: '*' },
};

const controls: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The deepest nesting of escapes that is looked through, such as percent-encoding twice within JSON within HTML. */
const deepest = 5;

/** A text, and what it is with one layer of escapes after another taken away. */
export function unescapings(text: string): readonly Reading[] {
  const readings = [plain(text)];
  for (let last = plain(text); readings.length <= deepest && /[%\\&]/.test(last.text); ) {
    const [next] = decoded(last, any, characterOf) ?? [];
    if (next === undefined) break;
    readings.push(next);
    last = next;
  }
  return readings;
}

/** A text with the escapes of one kind alone taken away: what they stand for may look like escapes of another kind. */
export function unescapingsApart(text: string): readonly Reading[] {
  return Object.values(escapes).flatMap((pattern) => decoded(plain(text), pattern, characterOf) ?? []);
}

/** A text without quoted-printable; nothing where it has none. */
export function fromQuotedPrintable(reading: Reading): readonly Reading[] {
  if (!reading.text.includes('=')) return [];
  return decoded(reading, quotedPrintable, (code) => (code.trim().length === 3 ? byte(code.slice(1)) : '')) ?? [];
}

/** The reading with what fits the pattern decoded, or nothing where that is nothing. */
function decoded(reading: Reading, pattern: RegExp, decode: (code: string) => string): readonly [Reading] | null {
  const { text } = reading;
  const builder = new ReadingBuilder(reading, text.length);
  let kept = 0;
  for (const { 0: code, index } of text.matchAll(pattern)) {
    const character = decode(code);
    if (character === code) continue;
    builder.keep(kept, index);
    builder.add(character, index, index + code.length);
    kept = index + code.length;
  }
  if (kept === 0) return null;
  builder.keep(kept, text.length);
  return [builder.build()];
}

/** What an escape stands for; nothing for NUL, which stands between the bytes of UTF-16. */
function characterOf(code: string): string {
  const character = meaningOf(code);
  return character === '\0' ? '' : character;
}

function meaningOf(code: string): string {
  if (code.startsWith('%')) return byte(code.slice(1));
  if (code.startsWith('\\')) return /^\\[ux]./i.test(code) ? point(code, 16) : afterBackslash(code.slice(1));
  const [, hexadecimal, digits] = /^&#(x?)([\da-f]+)/i.exec(code) ?? [];
  if (digits !== undefined) return point(digits, hexadecimal === '' ? 10 : 16);
  return named[code.slice(1, -1)] ?? code;
}

function afterBackslash(letter: string): string {
  return controls[letter.toLowerCase()] ?? letter;
}

function byte(digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}

/** The character of a number that a code ends with; the code itself where there is no such character. */
function point(code: string, radix: 10 | 16): string {
  const value = Number.parseInt(code.replace(/^\\[ux]\{?/i, ''), radix);
  return value <= 0x10ffff ? String.fromCodePoint(value) : code;
}
