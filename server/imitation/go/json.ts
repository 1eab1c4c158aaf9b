import { depthFault } from './depth.ts';
import { quotedByte } from './quote.ts';

/** A JSON value whose kinds bear the names that Go's decoder uses in its messages; members keep their order. */
export type GoValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'array'; readonly elements: readonly GoValue[] }
  | { readonly kind: 'object'; readonly members: readonly (readonly [name: string, value: GoValue])[] };

/** The text of some bytes as Go reads it: what is not UTF-8 becomes U+FFFD. */
export function goText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * The first JSON value of a text, as Go's `json.Decoder` reads it: what follows is ignored, equal names are kept.
 * Throws an Error with Go's message.
 */
export function firstValue(text: string): GoValue {
  const scanner = new Scanner(text);
  scanner.skipSpace();
  if (scanner.atEnd()) throw new Error('EOF');
  try {
    return scanner.value();
  } catch (error) {
    throw error instanceof RangeError ? new Error(depthFault(text)) : error;
  }
}

const numberPattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const escapePattern = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const literals = { t: 'true', f: 'false', n: 'null' } as const;

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  skipSpace(): void {
    while (' \t\r\n'.includes(this.#peek() || '.')) this.#at++;
  }

  value(): GoValue {
    this.skipSpace();
    const first = this.#peek();
    if (first === '{') return this.#object();
    if (first === '[') return this.#array();
    if (first === '"') return { kind: 'string', value: this.#string() };
    if (first === 't' || first === 'f' || first === 'n') return this.#literal(literals[first]);
    return this.#number();
  }

  #object(): GoValue {
    const members: [string, GoValue][] = [];
    this.#at++;
    for (let more = !this.#closes('}'); more; more = !this.#ends('}', 'after object key:value pair')) {
      this.skipSpace();
      if (this.#peek() !== '"') this.#refuse('looking for beginning of object key string');
      const name = this.#string();
      this.skipSpace();
      if (this.#peek() !== ':') this.#refuse('after object key');
      this.#at++;
      members.push([name, this.value()]);
    }
    return { kind: 'object', members };
  }

  #array(): GoValue {
    const elements: GoValue[] = [];
    this.#at++;
    for (let more = !this.#closes(']'); more; more = !this.#ends(']', 'after array element')) {
      elements.push(this.value());
    }
    return { kind: 'array', elements };
  }

  #string(): string {
    const start = this.#at++;
    while (this.#peek() !== '"') {
      if (this.#peek() < ' ') this.#refuse('in string literal');
      if (this.#peek() === '\\') this.#escape();
      else this.#at++;
    }
    this.#at++;
    return String(JSON.parse(this.#text.slice(start, this.#at))).toWellFormed();
  }

  #escape(): void {
    if (this.#matches(escapePattern) !== undefined) return;
    this.#at++;
    if (this.#matches(/u[0-9a-fA-F]*/y) === undefined) this.#refuse('in string escape code');
    this.#refuse('in \\u hexadecimal character escape');
  }

  #literal(word: string): GoValue {
    for (let index = 0; index < word.length; index++, this.#at++) {
      if (this.#peek() !== word.charAt(index)) this.#refuse(`in literal ${word} (expecting '${word.charAt(index)}')`);
    }
    return word === 'null' ? { kind: 'null' } : { kind: 'bool', value: word === 'true' };
  }

  #number(): GoValue {
    const digits = this.#matches(numberPattern);
    if (digits === undefined) this.#refuse('looking for beginning of value');
    return { kind: 'number', value: Number(digits) };
  }

  #matches(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  /** Whether a container that has just opened is empty. */
  #closes(bracket: string): boolean {
    this.skipSpace();
    if (this.#peek() !== bracket) return false;
    this.#at++;
    return true;
  }

  /** Whether a container ends behind a value; false where a comma follows. */
  #ends(bracket: string, place: string): boolean {
    this.skipSpace();
    const next = this.#peek();
    if (next !== bracket && next !== ',') this.#refuse(place);
    this.#at++;
    return next === bracket;
  }

  #peek(): string {
    return this.#text.charAt(this.#at);
  }

  #refuse(place: string): never {
    if (this.atEnd()) throw new Error('unexpected EOF');
    throw new Error(`invalid character ${quotedByte(this.#text.slice(this.#at))} ${place}`);
  }
}
