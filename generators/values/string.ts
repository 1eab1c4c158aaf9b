import * as fc from 'fast-check';
import { formats } from './formats.ts';
import type { Keywords } from './keywords.ts';
import { description, type TextConstraints } from './strings.ts';
import { UnsupportedSchemaError } from './unsupported-schema.ts';

/**
 * Strings that the keywords of a schema allow.
 * @throws UnsupportedSchemaError for a format that cannot be generated.
 */
export function stringValue(keywords: Keywords, text: TextConstraints): fc.Arbitrary<string> {
  const { pattern, format, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = keywords;
  if (pattern === undefined && format === undefined) return plain(minLength, maxLength, text);
  const texts = pattern === undefined ? ofFormat(format ?? '') : ofPattern(pattern);
  return texts.filter(soonFound((value) => minLength <= lengthOf(value) && lengthOf(value) <= maxLength));
}

/** So many texts in a row that do not fit tell that hardly any does. */
const mostMisses = 10_000;

/** A condition that gives up where it is never met: a document can ask for what there is not. */
function soonFound(fits: (value: string) => boolean): (value: string) => boolean {
  let misses = 0;
  return (value) => {
    const isFitting = fits(value);
    misses = isFitting ? 0 : misses + 1;
    if (misses < mostMisses) return isFitting;
    throw new UnsupportedSchemaError('a pattern together with a length that its texts hardly have');
  };
}

function ofPattern(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'));
  } catch {
    throw new UnsupportedSchemaError(`the pattern ${pattern}`);
  }
}

function plain(minLength: number, maxLength: number, text: TextConstraints): fc.Arbitrary<string> {
  const max = Math.min(maxLength, Math.max(minLength, text.max ?? 4096));
  return description({ ...text, max }).map((value) => value + 'a'.repeat(Math.max(0, minLength - lengthOf(value))));
}

function ofFormat(format: string): fc.Arbitrary<string> {
  const texts = formats[format];
  if (texts === undefined) throw new UnsupportedSchemaError(`the format ${format}`);
  return texts();
}

/** Length in code points, as JSON Schema counts (JSON Schema Validation draft 7 section 6.3.1). */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
