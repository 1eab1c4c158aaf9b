import { endIn, type Reading, startIn } from './reading.ts';

/** A way of writing bytes as digits. */
interface Notation {
  /** The value of each ASCII character as a digit, or -1. */
  readonly values: Int8Array;
  /** Bits of a digit. */
  readonly bits: 4 | 6;
  /** So many bits of a digit can belong to another byte than the next ones. */
  readonly offsets: readonly number[];
}

/** Base64 in both alphabets (RFC 4648 sections 4 and 5). */
const base64: Notation = {
  values: valuesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', { '-': 62, _: 63 }),
  bits: 6,
  offsets: [0, 2, 4, 6],
};

/** Hexadecimal, in letters of any case. */
const hexadecimal: Notation = {
  values: valuesOf('0123456789abcdef', { A: 10, B: 11, C: 12, D: 13, E: 14, F: 15 }),
  bits: 4,
  offsets: [0, 4],
};

/** Fewer digits are not read: chance and ordinary words would be taken for secrets. */
const fewest = 8;

/**
 * What the digits in a text say, in base64 (also twice) and in hexadecimal, wherever in a group of digits they begin: they
 * may follow others. Bytes are characters of the same number; NUL, which stands between the bytes of UTF-16, is left out,
 * and so are digits that say less than `shortest` characters.
 */
export function fromDigits(reading: Reading, shortest: number): readonly Reading[] {
  const read = (one: Reading, notation: Notation): readonly Reading[] =>
    readingsIn(one, notation, Math.max(fewest, Math.floor((8 * shortest) / notation.bits)));
  const inBase64 = read(reading, base64);
  return [...inBase64, ...inBase64.flatMap((one) => read(one, base64)), ...read(reading, hexadecimal)];
}

function readingsIn(reading: Reading, notation: Notation, least: number): readonly Reading[] {
  const runs = runsOf(reading.text, notation, least);
  if (runs.length === 0) return [];
  return notation.offsets.map((skipped) => bytesOf(reading, runs, notation, skipped));
}

/** Where runs of digits begin and end, one after the other. */
function runsOf(text: string, { values }: Notation, least: number): readonly number[] {
  const runs: number[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const isDigit = at < text.length && (values[text.charCodeAt(at)] ?? -1) >= 0;
    if (isDigit && start < 0) start = at;
    if (isDigit || start < 0) continue;
    if (at - start >= least) runs.push(start, at);
    start = -1;
  }
  return runs;
}

/** The bytes of all runs, each after a character that is none, without the first bits of each run. */
function bytesOf(reading: Reading, runs: readonly number[], { values, bits }: Notation, skipped: number): Reading {
  const most = runs.reduce((sum, at, index) => sum + (index % 2 === 0 ? 2 - at : at), 0);
  const codes = new Uint16Array(most);
  const [from, to] = [new Int32Array(most), new Int32Array(most)];
  let length = 0;
  for (let run = 0; run < runs.length; run += 2) {
    const [start = 0, end = 0] = [runs[run], runs[run + 1]];
    codes[length] = 0xffff;
    from[length] = startIn(reading, start);
    to[length] = endIn(reading, start + 1);
    length += 1;
    let [pending, held] = [0, -skipped];
    for (let at = start; at < end; at += 1) {
      pending = ((pending << bits) | (values[reading.text.charCodeAt(at)] ?? 0)) & 0xffff;
      held += bits;
      if (held < 8) continue;
      held -= 8;
      const byte = (pending >> held) & 0xff;
      if (byte === 0) continue;
      codes[length] = byte;
      from[length] = startIn(reading, at - 1);
      to[length] = endIn(reading, at + 1);
      length += 1;
    }
  }
  return { text: textOf(codes.subarray(0, length)), from: from.subarray(0, length), to: to.subarray(0, length) };
}

function textOf(codes: Uint16Array): string {
  return Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength).toString('utf16le');
}

function valuesOf(digits: string, more: Readonly<Record<string, number>>): Int8Array {
  const values = new Int8Array(128).fill(-1);
  for (const [value, digit] of [...digits].entries()) values[digit.charCodeAt(0)] = value;
  for (const [digit, value] of Object.entries(more)) values[digit.charCodeAt(0)] = value;
  return values;
}
