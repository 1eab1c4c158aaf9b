import { indent, wrap } from '../../reports/text/plain-text.ts';

/** Columns of the label with the spaces around it, and of what stands beside it. */
const [gutter, width] = [13, 87];

/** A label and beside it texts, each beginning on a line of its own; no line where there is no text. */
export function part(label: string, texts: readonly string[]): readonly string[] {
  if (texts.length === 0) return [];
  const block = texts.map((text) => (text.startsWith('tokenproof ') ? text : wrap(text, width))).join('\n');
  return [`  ${label}`.padEnd(gutter) + indent(block, gutter).trimStart()];
}
