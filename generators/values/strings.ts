import * as fc from 'fast-check';

/** Which texts a caller can take. */
export interface TextConstraints {
  /** Unicode code points at most; 4096 unless told. */
  readonly max?: number;
  /** Whether U+0000 may occur, which some stores cannot hold; true unless told. */
  readonly nul?: boolean;
}

/** Texts that software is known to mangle, each legal in JSON (RFC 8259 section 7). The plainest comes first. */
const awkward = [
  'a',
  ' ',
  '"',
  "'",
  '\\',
  '\n',
  '\r\n',
  '\t',
  '\u0008',
  '\u001f',
  '\u007f',
  '\u2028',
  '\ufeff',
  '%00',
  '%2F',
  `$\{x}`,
  '{{x}}',
  '</script>',
  '<!--',
  '&amp;',
  '; --',
  'null',
  '\\u0041',
  'é',
  'e\u0301',
  '日本',
  '🦆',
  '👩‍👩‍👧',
  '\u202e',
  'שלום',
  'ﷺ',
];

/**
 * A description: any well-formed Unicode text, awkward ones often, the empty one and very long ones at times.
 * Shrinks to the empty text.
 */
export function description(constraints: TextConstraints = {}): fc.Arbitrary<string> {
  const max = constraints.max ?? 4096;
  const pieces = (constraints.nul ?? true) ? [...awkward, '\0'] : awkward;
  return fc
    .oneof(
      { withCrossShrink: true },
      { arbitrary: short(pieces), weight: 12 },
      { arbitrary: long(pieces, max), weight: 1 },
    )
    .map((text) => shorten(text, max));
}

/** The surrogates, which UTF-8 cannot carry (RFC 3629 section 3). */
const surrogates = { first: 0xd800, count: 0x800 } as const;

/**
 * One code point that UTF-8 can carry, assigned or not, but U+0000. Made of a number: `fc.string` over all code points
 * first makes a map of a million characters.
 */
export const anyCodePoint: fc.Arbitrary<string> = fc
  .integer({ min: 1, max: 0x10ffff - surrogates.count })
  .map((code) => String.fromCodePoint(code < surrogates.first ? code : code + surrogates.count));

/** Any code points. Shrinks to the empty text. */
export function anyCodePoints(): fc.Arbitrary<string> {
  return fc.array(anyCodePoint, { maxLength: 20 }).map((characters) => characters.join(''));
}

/** A name that a server may give to an organization: not empty, no blanks at its ends, printable. */
export function organizationName(): fc.Arbitrary<string> {
  const letter = fc.constantFrom(...'abcxyz019-_.éß日🦆');
  const inside = fc.oneof({ arbitrary: letter, weight: 6 }, { arbitrary: fc.constant(' '), weight: 1 });
  return fc
    .tuple(fc.constantFrom(...'abcxyz日'), fc.array(inside, { maxLength: 30 }))
    .map(([first, rest]) => first + rest.join('').trimEnd());
}

function short(pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { arbitrary: fc.constantFrom(...pieces), weight: 3 },
    { arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }), weight: 1 },
  );
  return fc.array(piece, { maxLength: 12 }).map((texts) => texts.join(''));
}

function long(pieces: readonly string[], max: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...pieces), fc.nat({ max }))
    .map(([piece, times]) => piece.repeat(Math.ceil(times / piece.length)));
}

function shorten(text: string, max: number): string {
  return text.length <= max ? text : [...text].slice(0, max).join('');
}
