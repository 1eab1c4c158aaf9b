import * as fc from 'fast-check';

const largest = 2n ** 64n - 1n;

/** An id that no server takes: what it looks like, and which rule it breaks. */
export interface MalformedId {
  /** Stable spoken name of the row. */
  readonly kind: string;
  readonly value: string;
  /** What is wrong with it, as the end of a sentence that begins with "the id". */
  readonly why: string;
}

/** A well-formed id: 16 lower-case hexadecimal digits, not all zero (influxdb `kit/platform/id.go`). */
export function resourceId(): fc.Arbitrary<string> {
  return fc.bigInt({ min: 1n, max: largest }).map((number) => number.toString(16).padStart(16, '0'));
}

/** A well-formed id that is none of those in use. */
export function unknownId(inUse: readonly string[] = []): fc.Arbitrary<string> {
  const used = new Set(inUse.map((id) => id.toLowerCase()));
  return resourceId().filter((id) => !used.has(id));
}

/** How to spoil a well-formed id. No row is empty, holds a `/`, or is a dot segment: each fits one path segment. */
const spoilers: Readonly<Record<string, { readonly spoil: (id: string) => string; readonly why: string }>> = {
  'one-short': { spoil: (id) => id.slice(1), why: 'has 15 digits' },
  'one-long': { spoil: (id) => `${id}0`, why: 'has 17 digits' },
  'single-digit': { spoil: () => '1', why: 'has one digit' },
  doubled: { spoil: (id) => id + id, why: 'has 32 digits' },
  'all-zeros': { spoil: () => '0'.repeat(16), why: 'is zero' },
  'not-hexadecimal': { spoil: (id) => `${id.slice(0, 15)}g`, why: 'holds a letter that is no hexadecimal digit' },
  'plus-sign': { spoil: (id) => `+${id.slice(1)}`, why: 'has a sign' },
  'minus-sign': { spoil: (id) => `-${id.slice(1)}`, why: 'has a sign' },
  'hexadecimal-prefix': { spoil: (id) => `0x${id.slice(2)}`, why: 'has the prefix 0x' },
  'leading-blank': { spoil: (id) => ` ${id.slice(1)}`, why: 'begins with a blank' },
  'trailing-blank': { spoil: (id) => `${id.slice(0, 15)} `, why: 'ends with a blank' },
  'padded-with-blank': { spoil: (id) => `${id} `, why: 'is followed by a blank' },
  underscore: { spoil: (id) => `${id.slice(0, 7)}_${id.slice(8)}`, why: 'holds an underscore' },
  'decimal-point': { spoil: (id) => `${id.slice(0, 7)}.${id.slice(8)}`, why: 'holds a decimal point' },
  'percent-sign': { spoil: (id) => `${id.slice(0, 13)}%30`, why: 'holds a percent sign' },
  'wide-digits': { spoil: () => '１'.repeat(16), why: 'has 16 digits that are not ASCII' },
  'sixteen-bytes': { spoil: () => 'é'.repeat(8), why: 'has 16 bytes that are not digits' },
  word: { spoil: () => 'me', why: 'is a word' },
};

/** One malformed id of each kind, made from a well-formed one. */
export function malformedIdsOf(id: string): readonly MalformedId[] {
  return Object.entries(spoilers).map(([kind, { spoil, why }]) => ({ kind, value: spoil(id), why }));
}

/** A malformed id of any kind. Shrinks to one that is a digit short. */
export function malformedId(): fc.Arbitrary<MalformedId> {
  return fc
    .tuple(fc.constantFrom(...Object.entries(spoilers)), resourceId())
    .map(([[kind, { spoil, why }], id]) => ({ kind, value: spoil(id), why }));
}
