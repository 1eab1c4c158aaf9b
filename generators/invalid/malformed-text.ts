import type { JsonObject } from '../../spec/json.ts';
import type { InvalidPayload } from './payload.ts';

/** How to spoil the text of a JSON object, and what is wrong then. */
interface Spoiler {
  readonly spoil: (text: string) => string;
  readonly why: string;
}

const depth = 10_000;

/** What is not JSON: the grammar of RFC 8259 sections 2 to 7 and the encoding of section 8.1 forbid it. */
const ungrammatical: Readonly<Record<string, Spoiler>> = {
  empty: { spoil: () => '', why: 'is empty' },
  blank: { spoil: () => ' \n', why: 'is blank' },
  truncated: { spoil: (text) => text.slice(0, -1), why: 'lacks its last character' },
  'cut-in-half': { spoil: (text) => text.slice(0, Math.ceil(text.length / 2)), why: 'ends half-way' },
  'trailing-comma': { spoil: (text) => `${text.slice(0, -1)},}`, why: 'has a comma after its last member' },
  'leading-comma': { spoil: (text) => `{,${text.slice(1)}`, why: 'has a comma before its first member' },
  'missing-comma': { spoil: member('"unknown":1 "unknown-2":2'), why: 'lacks a comma between members' },
  'missing-colon': { spoil: member('"unknown" 1'), why: 'lacks a colon after a name' },
  'missing-value': { spoil: member('"unknown":'), why: 'has a name without a value' },
  'single-quotes': { spoil: member("'unknown':'x'"), why: 'has single quotes' },
  'unquoted-name': { spoil: member('unknown:1'), why: 'has a name without quotes' },
  'block-comment': { spoil: (text) => `/* x */${text}`, why: 'has a block comment' },
  'not-a-number': { spoil: member('"unknown":NaN'), why: 'holds NaN' },
  infinity: { spoil: member('"unknown":Infinity'), why: 'holds Infinity' },
  undefined: { spoil: member('"unknown":undefined'), why: 'holds undefined' },
  'capital-literal': { spoil: member('"unknown":True'), why: 'holds True' },
  'leading-zero': { spoil: member('"unknown":01'), why: 'holds a number with a leading zero' },
  'plus-sign': { spoil: member('"unknown":+1'), why: 'holds a number with a plus sign' },
  'bare-point': { spoil: member('"unknown":.5'), why: 'holds a number that begins with its point' },
  'hexadecimal-number': { spoil: member('"unknown":0x1'), why: 'holds a hexadecimal number' },
  'raw-newline': { spoil: member('"unknown":"\n"'), why: 'has an unescaped line feed in a string' },
  'raw-tab': { spoil: member('"unknown":"\t"'), why: 'has an unescaped tab in a string' },
  'raw-nul': { spoil: member('"unknown":"\0"'), why: 'has an unescaped NUL in a string' },
  'unknown-escape': { spoil: member('"unknown":"\\x41"'), why: 'has an escape that JSON does not know' },
  'short-escape': { spoil: member('"unknown":"\\u12"'), why: 'has an escape with two digits' },
  'open-string': { spoil: (text) => `${text.slice(0, -1)},"unknown":"x}`, why: 'has a string without an end' },
  'no-break-space': { spoil: (text) => `\u00a0${text}`, why: 'begins with a no-break space' },
  'vertical-tab': { spoil: (text) => `\v${text}`, why: 'begins with a vertical tab' },
  'open-brackets': { spoil: () => '['.repeat(depth), why: `is ${depth} opening brackets` },
  'utf-16': { spoil: (text) => widened(text, 1), why: 'is encoded in UTF-16' },
  'utf-32': { spoil: (text) => widened(text, 3), why: 'is encoded in UTF-32' },
  form: { spoil: () => 'status=active&description=x', why: 'is a form' },
  xml: { spoil: () => '<authorization/>', why: 'is XML' },
  yaml: { spoil: () => 'status: active\ndescription: x\n', why: 'is YAML' },
};

/** A JSON value with something behind it, which a parser that stops at the value's end does not see. */
const trailing: Readonly<Record<string, Spoiler>> = {
  'trailing-brace': { spoil: (text) => `${text}}`, why: 'is followed by a brace' },
  'trailing-word': { spoil: (text) => `${text} x`, why: 'is followed by a word' },
  'second-value': { spoil: (text) => `${text}\n${text}`, why: 'is followed by a second value' },
  'line-comment': { spoil: (text) => `${text}// x`, why: 'has a line comment' },
};

/** What RFC 8259 lets receivers take or refuse. */
const unwise: Readonly<Record<string, Spoiler>> = {
  'duplicate-name': { spoil: member('"description":"x","description":"y"'), why: 'has two members of one name' },
  'byte-order-mark': { spoil: (text) => `\ufeff${text}`, why: 'begins with a byte order mark' },
  'lone-surrogate': { spoil: member('"description":"\\ud800"'), why: 'has half of a surrogate pair' },
  'deep-nesting': {
    spoil: member(`"unknown":${'['.repeat(depth)}${']'.repeat(depth)}`),
    why: `has ${depth} nested arrays`,
  },
  'low-surrogate': { spoil: member('"description":"\\udc00x"'), why: 'has the other half of a surrogate pair' },
  'reversed-surrogates': {
    spoil: member('"description":"\\udc00\\ud800"'),
    why: 'has a surrogate pair the wrong way round',
  },
  'duplicate-null': {
    spoil: member('"description":"x","description":null'),
    why: 'has a member a second time as null',
  },
  'nested-objects': {
    spoil: member(`"unknown":${'{"x":'.repeat(depth)}1${'}'.repeat(depth)}`),
    why: `has ${depth} nested objects`,
  },
  'huge-number': { spoil: member('"unknown":1e400'), why: 'holds a number beyond double precision' },
};

/** Request bodies that are not JSON, or JSON that is unwise, made from a valid one. */
export function malformedTexts(valid: JsonObject): readonly InvalidPayload[] {
  return [
    ...rows(ungrammatical, 'syntax', 'json', valid),
    ...rows(trailing, 'syntax', 'end', valid),
    ...rows(unwise, 'strict', 'json', valid),
  ];
}

function rows(
  spoilers: Readonly<Record<string, Spoiler>>,
  strictness: 'syntax' | 'strict',
  keyword: 'json' | 'end',
  valid: JsonObject,
): readonly InvalidPayload[] {
  const { description: _, ...rest } = valid;
  return Object.entries(spoilers).map(([name, { spoil, why }]) => ({
    id: `json/${name}`,
    body: { text: spoil(JSON.stringify(rest)) },
    breaks: { keyword, at: '' },
    why: `the body ${why}`,
    strictness,
  }));
}

/** Puts members, well-formed or not, at the beginning of an object. */
function member(added: string): (text: string) => string {
  return (text) => `{${added}${text === '{}' ? '' : ','}${text.slice(1)}`;
}

/** The bytes of a wider encoding, little end first, as UTF-8 carries them: each character followed by NULs. */
function widened(text: string, zeros: number): string {
  const ascii = text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return Array.from(ascii, (character) => character + '\0'.repeat(zeros)).join('');
}
