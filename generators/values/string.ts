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
  const texts = pattern === undefined ? ofFormat(format ?? '') : fc.stringMatching(new RegExp(pattern, 'u'));
  return texts.filter((value) => minLength <= lengthOf(value) && lengthOf(value) <= maxLength);
}

function plain(minLength: number, maxLength: number, text: TextConstraints): fc.Arbitrary<string> {
  const max = Math.min(maxLength, Math.max(minLength, text.max ?? 4096));
  return description({ ...text, max }).map((value) => value + 'a'.repeat(Math.max(0, minLength - lengthOf(value))));
}

function ofFormat(format: string): fc.Arbitrary<string> {
  const texts = formats[format];
  if (texts === undefined) throw new UnsupportedSchemaError(`the format ${format}`);
  return texts;
}

/** Length in code points, as JSON Schema counts (JSON Schema Validation draft 7 section 6.3.1). */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
