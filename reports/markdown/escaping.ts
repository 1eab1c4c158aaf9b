import { oneLine, printable } from '../text/plain-text.ts';

/** A text as a code span: one line, literal, and not to be ended by a backtick within it (CommonMark section 6.1). */
export function codeSpan(text: string): string {
  const delimiter = backticks(text, 1);
  return `${delimiter} ${oneLine(text)} ${delimiter}`;
}

/** A text as a code block whose fence is longer than any run of backticks within it (CommonMark section 4.5). */
export function fenced(text: string): string {
  const fence = backticks(text, 3);
  return `${fence}\n${printable(text)}\n${fence}`;
}

/** Markdown that is folded away below a summary of HTML. The empty lines end the HTML blocks (CommonMark section 4.6). */
export function folded(summary: string, content: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

/** A text within an element of HTML. */
export function html(text: string): string {
  return oneLine(text).replaceAll(/[&<>"'`*_[\]@]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function backticks(text: string, shortest: number): string {
  const runs = text.match(/`+/g) ?? [];
  return '`'.repeat(runs.reduce((length, run) => Math.max(length, run.length + 1), shortest));
}
