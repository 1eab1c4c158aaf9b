import { stripVTControlCharacters } from 'node:util';

/** The columns that prose is wrapped to. */
const columns = 96;

/**
 * What must not reach a terminal or an XML document as it is: controls other than tab and line feed, controls of the
 * writing direction, what ends a line elsewhere, lone surrogates and the two non-characters (Unicode 16 section 23, UAX 9;
 * XML 1.0 section 2.2).
 */
const unprintable = /[\p{Bidi_Control}\p{Zl}\p{Zp}\ufeff\ufffe\uffff\p{Cs}]|(?![\t\n])\p{Cc}/gu;

/** A text with unprintable characters written as `\uXXXX`, the way JSON writes them. */
export function printable(text: string): string {
  return text.replaceAll(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A printable text on one line: a line feed and the indentation after it are one space, other spaces stay. */
export function oneLine(text: string): string {
  const ended = text.endsWith('\n') ? text.trimEnd() : text;
  return printable(ended.replaceAll(/\r?\n\s*/g, ' ')).replaceAll('\t', '\\t');
}

/** Puts spaces before each line of a text. */
export function indent(text: string, spaces: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(spaces));
}

/** A text broken between words so that no line is longer than `width`, save for a single word that is. */
export function wrap(text: string, width = columns): string {
  return broken(oneLine(text).split(' '), width).join('\n');
}

/** A text of lines, those that are longer than `width` broken between words and then indented by two more than before. */
export function fitted(text: string, width: number): string {
  const lines = text.split('\n').map((line) => {
    if (stripVTControlCharacters(line).length <= width) return line;
    const [before = ''] = /^ */.exec(line) ?? [];
    return broken(line.slice(before.length).split(' '), width - before.length - 2)
      .map((one, index) => before + (index === 0 ? '' : '  ') + one)
      .join('\n');
  });
  return lines.join('\n');
}

function broken(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line === undefined || stripVTControlCharacters(longer).length > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** A label in a column of its own, and beside it the texts, each wrapped and beginning on a line of its own. */
export function labelled(label: string, texts: readonly string[], width = columns): string {
  const gutter = 12;
  const block = texts.map((text) => wrap(text, width - gutter)).join('\n');
  return label.padEnd(gutter) + indent(block, gutter).trimStart();
}

/** A number and its noun: `1 request`, `2 requests`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
