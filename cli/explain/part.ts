import { indent, oneLine } from '../../reports/text/plain-text.ts';

/** The columns of the label with the spaces around it. */
const gutter = 13;

/** A label and beside it texts, a line for each; no line where there is no text. */
export function part(label: string, texts: readonly string[]): readonly string[] {
  if (texts.length === 0) return [];
  return [`  ${label}`.padEnd(gutter) + indent(texts.map(oneLine).join('\n'), gutter).trimStart()];
}
