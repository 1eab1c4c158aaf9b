import { unescapings } from './escapes.ts';
import type { Occurrence } from './phrases.ts';
import { endIn, startIn } from './reading.ts';

/** What stands for the value of a member that holds a secret which the run does not know. */
export const shownToken = '$SHOWN_TOKEN';

/** What the names of members that hold a secret end in. */
const endings = /token|password|secret/gi;

/** What says that there is no secret: nothing, its absence, and the names of what is masked already. */
const harmless = /^(?:redacted|null|true|false|\d{0,7}|\$[A-Z][A-Z0-9_]*)$/i;

/** Where a value of a member stands, and what it is. */
export interface MemberValue {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/**
 * The values of the members of a text that hold a secret, known or not. The text is scanned, and not parsed: it may be cut,
 * malformed, or JSON within JSON. A value goes on to the quote that ends it, or to the end of the text. Takes linear time.
 */
export function tokenMembers(text: string): readonly MemberValue[] {
  endings.lastIndex = 0;
  const found: MemberValue[] = [];
  let free = 0;
  for (const { 0: name, index } of text.matchAll(endings)) {
    if (index < free) continue;
    const value = valueAfter(text, index + name.length);
    if (value === undefined) continue;
    free = value.end;
    if (value.value !== '' && !harmless.test(value.value)) found.push(value);
  }
  return found;
}

/** Where the values of such members stand in a text, as it is and with its escapes taken away, and how they are named. */
export function memberSpans(text: string): readonly Occurrence[] {
  const layers = unescapings(text).slice(0, 2);
  return layers.flatMap((reading) =>
    tokenMembers(reading.text).map(({ start, end }) => ({
      start: startIn(reading, start),
      end: endIn(reading, end),
      name: shownToken,
    })),
  );
}

/** The value that follows the name of a member, if the name is one: in quotes, or followed by what looks like a token. */
function valueAfter(text: string, at: number): MemberValue | undefined {
  const name = quoteAt(text, at);
  const colon = skipSpace(text, name?.end ?? at);
  if (text[colon] !== ':' && !(name === undefined && text[colon] === '=')) return undefined;
  const start = skipSpace(text, colon + 1);
  const quote = quoteAt(text, start);
  const value = quote === undefined ? bare(text, start) : quoted(text, quote);
  return name !== undefined || /^[\w+/=.-]{16,}$/.test(value.value) ? value : undefined;
}

interface Quote {
  readonly mark: string;
  /** The backslashes before it: JSON within JSON has one, and one level further three. */
  readonly depth: number;
  readonly end: number;
}

function quoteAt(text: string, at: number): Quote | undefined {
  let end = at;
  while (text[end] === '\\' && end - at < 32) end += 1;
  const mark = text[end];
  return mark === '"' || mark === "'" ? { mark, depth: end - at, end: end + 1 } : undefined;
}

function skipSpace(text: string, at: number): number {
  let end = at;
  while (end - at < 64 && /\s/.test(text[end] ?? '')) end += 1;
  return end;
}

function quoted(text: string, { mark, depth, end: start }: Quote): MemberValue {
  let backslashes = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === mark && backslashes % (2 * (depth + 1)) === depth) {
      return memberValue(text, start, at - depth);
    }
    backslashes = text[at] === '\\' ? backslashes + 1 : 0;
  }
  return memberValue(text, start, text.length);
}

/** A value without quotes; one of several parts goes on to the bracket that ends it. */
function bare(text: string, start: number): MemberValue {
  const isNested = text[start] === '{' || text[start] === '[';
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (!isNested && /[\s,;&}\])"'<]/.test(character)) return memberValue(text, start, at);
    if (isNested && (character === '{' || character === '[')) depth += 1;
    if (isNested && (character === '}' || character === ']')) depth -= 1;
    if (isNested && depth === 0) return memberValue(text, start, at + 1);
  }
  return memberValue(text, start, text.length);
}

function memberValue(text: string, start: number, end: number): MemberValue {
  return { start, end, value: text.slice(start, end) };
}
