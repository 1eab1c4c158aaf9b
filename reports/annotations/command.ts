import { truncate } from '../../client/http/exchange.ts';
import { oneLine } from '../text/plain-text.ts';

/** How a runner of GitHub Actions shows an annotation. */
export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** Where an annotation is shown, and under which title. */
export interface AnnotationProperties {
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
  readonly title: string;
}

/** The longest line of a message, in characters. */
const longest = 1_000;

/** A command that a runner of GitHub Actions shows as an annotation (GitHub documentation, "Workflow commands"). */
export function annotation(
  level: AnnotationLevel,
  { file, line, title }: AnnotationProperties,
  lines: readonly string[],
): string {
  const placed = file === undefined ? {} : { file, ...(line === undefined ? {} : { line: String(line) }) };
  const written = Object.entries({ ...placed, title }).map(([name, value]) => `${name}=${escapedProperty(value)}`);
  const message = lines.map((text) => escaped(truncate(oneLine(text), longest))).join('%0A');
  return `::${level} ${written.join(',')}::${message}\n`;
}

/** What the runner reads as the text itself (actions/toolkit, `packages/core/src/command.ts`). */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(oneLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
