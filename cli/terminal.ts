import { fitted, printable } from '../reports/text/plain-text.ts';

/** The columns of the narrowest terminal that texts are broken for, and of the texts themselves. */
const [least, usual] = [20, 96];

const introducer = String.fromCodePoint(0x1b);

/** Colours and weights, and what draws a line anew (ECMA-48 sections 8.3.117, 8.3.9 and 8.3.41): our own texts use them. */
const dress = new RegExp(`(${introducer}\\[[\\d;]{0,16}[mGK])`);

/** What runners of GitHub and Azure take for a command, wherever it stands in a line or at its beginning. */
const commands = /##(?=\[|vso\[)|^([\t ]{0,200}):(?=:)/gm;

/**
 * A text that can be written to a terminal: of controls only tabs, line feeds and what dresses a line are left, and nothing in it is a
 * command to a CI runner.
 */
export function harmless(text: string): string {
  return text
    .split(dress)
    .map((part, index) => (index % 2 === 1 ? part : printable(part)))
    .join('')
    .replaceAll(commands, (_, indent?: string) => (indent === undefined ? '#\\u0023' : `${indent}\\u003a`));
}

/** The columns that texts for a stream are wrapped to: those of a terminal that is narrower than usual; else undefined. */
export function columnsOf({ isTTY, columns }: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>): number | undefined {
  return isTTY === true && columns >= least && columns < usual ? columns : undefined;
}

/** A text of long lines for a stream: they are broken between words to the width of a terminal, or the usual one, save for commands. */
export function wrappedFor(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>, text: string): string {
  return broken(text, columnsOf(stream) ?? usual);
}

/** A line that is to be copied as it is, be there a label before it or not. */
const isCommand = /^ *(?:[a-z]+ {2,})?(?:(?:npx )?tokenproof|node \S+) [a-z]+ .*--/;

/**
 * A text for a stream: on a terminal its lines are broken between words, where they are longer than that is wide, save for
 * commands.
 */
export function fittedTo(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>, text: string): string {
  if (stream.isTTY !== true || stream.columns < least) return text;
  return broken(text, stream.columns);
}

function broken(text: string, width: number): string {
  const lines = text.split('\n').map((line) => (isCommand.test(line) ? line : fitted(line, width)));
  return lines.join('\n');
}
