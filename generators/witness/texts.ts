import * as fc from 'fast-check';
import { fits } from '../../spec/change/shape/fits.ts';
import type { Shape } from '../../spec/change/shape/shape.ts';
import { formats } from '../values/formats.ts';
import { type Language, languageOf, shortest, without } from './language.ts';

/** Texts that formats are known by, and such that hardly any format has. */
const samples: Readonly<Record<string, readonly string[]>> = {
  'date-time': ['2020-01-01T00:00:00Z', '2020-01-01T00:00:00.123456+01:00'],
  date: ['2020-01-01'],
  time: ['00:00:00Z'],
  duration: ['P1D'],
  email: ['a@a.aa'],
  hostname: ['a', 'a.aa'],
  ipv4: ['0.0.0.0'],
  ipv6: ['::', '::1'],
  uri: ['a:', 'http://a.aa/'],
  'uri-reference': ['/a', '', '?a'],
  'uri-template': ['/{a}'],
  url: ['http://a.aa/'],
  uuid: ['00000000-0000-0000-0000-000000000000'],
  'json-pointer': ['', '/a'],
  'relative-json-pointer': ['0'],
  regex: ['a', '('],
  byte: ['', 'YQ=='],
  'iso-time': ['00:00:00'],
  'iso-date-time': ['2020-01-01T00:00:00', '2020-01-01 00:00:00'],
};
const odd = ['', 'a', 'a b', '{', '\\', '#', '%', 'é', '0', '2020-13-01', '\n'];

/** Every text that tells one format from another. */
export const formatTexts: readonly string[] = [...new Set([...odd, ...Object.values(samples).flat()])];

/** Texts that a shape allows, short ones; none where none is found. */
export function textsOf(shape: Shape, count: number): readonly string[] {
  const plain = { ...shape, unions: [], not: [] };
  const all = [...(shape.formats.length > 0 ? ofFormats(shape) : []), ...ofPatterns(shape, count)];
  return [...new Set(all)].filter((text) => fits(plain, text)).slice(0, count);
}

function ofFormats({ formats: names, bounds }: Shape): readonly string[] {
  const made = names.flatMap((name) => {
    const texts = formats[name];
    return texts === undefined ? [] : fc.sample(texts, { numRuns: 20, seed: 1 });
  });
  const { minLength = 0 } = bounds;
  const long = minLength === 0 ? [] : made.map((text) => text.padEnd(minLength, 'a'));
  return [...formatTexts, ...made, ...long];
}

/** Texts of growing length that patterns and bounds allow. */
function ofPatterns(shape: Shape, count: number): readonly string[] {
  const { patterns, bounds } = shape;
  const { minLength = 0 } = bounds;
  if (patterns.length === 0) {
    if (minLength > 1_000_000) return [];
    return Array.from({ length: Math.max(1, count) }, (_, index) => letters(minLength, index));
  }
  const language = languageOrNull(shape);
  if (language === null) return sampled(patterns);
  const found: string[] = [];
  for (let rest: Language = language; found.length < count; ) {
    const text = shortest(rest);
    if (text === undefined) break;
    found.push(text);
    if (found.length < count) rest = without(rest, languageOf({ patterns: [exactly(text)], bounds: {} }));
  }
  return found;
}

/** The text of a length that differs from those of other indices. */
function letters(length: number, index: number): string {
  const first = 'abcdefghijklmnopqrstuvwxyz'[index % 26] ?? 'a';
  if (length === 0) return index === 0 ? '' : first.repeat(Math.ceil(index / 26));
  return first.padEnd(length, 'a') + 'a'.repeat(Math.floor(index / 26));
}

function exactly(text: string): string {
  return `^${Array.from(text, (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`).join('')}$`;
}

export function languageOrNull(shape: Pick<Shape, 'patterns' | 'bounds'>): Language | null {
  try {
    return languageOf(shape);
  } catch {
    return null;
  }
}

/** Texts of patterns that no automaton tells. */
function sampled(patterns: readonly string[]): readonly string[] {
  return patterns.flatMap((pattern) => {
    try {
      return fc.sample(fc.stringMatching(new RegExp(pattern, 'u')), { numRuns: 100, seed: 1 });
    } catch {
      return [];
    }
  });
}

/** Texts by which the patterns and lengths of two shapes differ, the shortest in each direction. */
export function textsBetween(one: Shape, other: Shape): readonly string[] {
  const [first, second] = [languageOrNull(one), languageOrNull(other)];
  if (first === null || second === null) return sampled([...one.patterns, ...other.patterns]);
  return [without(first, second), without(second, first)].flatMap((language) => shortest(language) ?? []);
}

/** Whether the patterns of two shapes are shown to allow the same texts. */
export function samePatterns(one: Shape, other: Shape): boolean {
  const [first, second] = [languageOrNull({ ...one, bounds: {} }), languageOrNull({ ...other, bounds: {} })];
  return first !== null && second !== null && without(first, second).isEmpty && without(second, first).isEmpty;
}
