import { printable } from '../text/plain-text.ts';

/** A document in whose texts nothing is left that could change how others are read, such as controls of direction. */
export function printableTexts<Document>(document: Document): Document {
  const revive = (_: string, value: unknown): unknown => (typeof value === 'string' ? printable(value) : value);
  return JSON.parse(JSON.stringify(document), revive);
}
