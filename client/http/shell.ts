import { maskName } from '../redaction/names.ts';

/** What a shell takes as it is. */
const plain = /^[\w@%+=:,./-]+$/;

/** What a text in double quotes can hold as it is: there, `!` is for history, and these are for the shell. */
const inDoubleQuotes = /^[^"\\`$!\p{C}\p{Zl}\p{Zp}]*$/u;

/** What must not reach a terminal as it is: controls, format characters, lone surrogates, what ends a line. */
const unprintable = /[\p{C}\p{Zl}\p{Zp}]/u;

/** Whether a text can stand on a line as it is. */
export function isPrintable(text: string): boolean {
  return !unprintable.test(text);
}

/** A text as a POSIX shell reads it back, whatever it holds; nothing in it is a variable. One line, printable. */
export function quoted(text: string): string {
  if (plain.test(text)) return text;
  return unprintable.test(text) ? withEscapes(text) : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A text as a shell reads it back, in which the names of secrets are variables, such as `"authorization: Token $TOKEN"`. */
export function quotedWithNames(text: string): string {
  const parts = text.split(maskName);
  if (parts.length === 1) return quoted(text);
  const names = text.match(maskName) ?? [];
  if (parts.every((part) => inDoubleQuotes.test(part))) {
    return `"${parts.map((part, index) => part + variable(names[index], parts[index + 1])).join('')}"`;
  }
  return parts.map((part, index) => (part === '' ? '' : quoted(part)) + inQuotes(names[index])).join('');
}

/** The words of a command line, as a POSIX shell splits it; variables stay as they are. */
export function wordsIn(line: string): readonly string[] {
  const words = line.match(/(?:'[^']*'|"[^"]*"|\\.|[^\s'"\\])+/g) ?? [];
  const bare = (_: string, single?: string, double?: string, escaped?: string) => single ?? double ?? escaped ?? '';
  return words.map((word) => word.replaceAll(/'([^']*)'|"([^"]*)"|\\(.)/g, bare));
}

/** A variable within double quotes; in braces where what follows would be taken for a part of its name. */
function variable(name: string | undefined, following = ''): string {
  if (name === undefined) return '';
  return /^\w/.test(following) ? `\${${name.slice(1)}}` : name;
}

function inQuotes(name: string | undefined): string {
  return name === undefined ? '' : `"${name}"`;
}

/** A text in ANSI-C quotes (POSIX.1-2024, Shell Command Language section 2.2.4), byte by byte where it is not printable. */
function withEscapes(text: string): string {
  const escaped = [...text.toWellFormed()].map((character) => {
    if (character === '\n') return '\\n';
    if (character === "'" || character === '\\') return `\\${character}`;
    return unprintable.test(character) ? bytes(character) : character;
  });
  return `$'${escaped.join('')}'`;
}

/** In octal, because digits that follow cannot be taken for a part of three octal ones. */
function bytes(character: string): string {
  return [...Buffer.from(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
