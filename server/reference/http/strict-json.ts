import { invalid } from './problem.ts';

/**
 * The value of a JSON document in UTF-8, read strictly: one value, no duplicate names (RFC 8259 section 4), no lone
 * surrogates (RFC 7493 section 2.1). `cut` may shorten the text first. Throws a Problem 400.
 */
export function parseStrictJson(bytes: Uint8Array, cut: (text: string) => string = (text) => text): unknown {
  const text = cut(decodeUtf8(bytes));
  const value = parse(text);
  refuseLooseStrings(text);
  return value;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw invalid('the body is not UTF-8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('the body is not JSON');
  }
}

/** Walks over a syntactically right document; `JSON.parse` keeps quiet about what is refused here. */
function refuseLooseStrings(text: string): void {
  const open: (Set<string> | undefined)[] = [];
  let expectsName = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') {
      const end = endOfString(text, at);
      refuseLooseString(text.slice(at, end), expectsName ? open.at(-1) : undefined);
      expectsName = false;
      at = end - 1;
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : undefined);
      expectsName = character === '{';
    } else if (character === '}' || character === ']') open.pop();
    else if (character === ',') expectsName = open.at(-1) !== undefined;
  }
}

function refuseLooseString(literal: string, names: Set<string> | undefined): void {
  const value = String(JSON.parse(literal));
  if (!value.isWellFormed()) throw invalid('a string has a lone surrogate');
  if (names?.has(value)) throw invalid('an object has the same name twice');
  names?.add(value);
}

/** The offset behind the string literal that starts at an offset; the end of the text where it is not closed. */
export function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}
