import { encodingsOf } from './encodings.ts';
import { Phrases } from './phrases.ts';

/** A value that no report may show, and the name that stands for it, such as `$TOKEN`. */
export interface Secret {
  readonly value: string;
  readonly name: string;
}

/** Shorter values are not masked: they would take ordinary words out of a report. */
const shortest = 4;

/** A password can be an ordinary word or number, such as `password`. */
const ordinary = /^(?:[A-Za-z]{1,15}|\d{1,15})$/;

/** What stands for the payload of Basic credentials. */
const credentials = '$CREDENTIALS';

/** The secrets of a run: every token, password and cookie that it was given or saw. */
export class Secrets {
  readonly #names = new Map<string, string>();
  readonly #phrases = new Phrases();
  /** Every name that ever stood for a secret. */
  readonly #spoken = new Set([credentials]);
  readonly #phrasesOf: (value: string) => readonly string[];
  #fresh: Secret[] = [];

  /** Without `words`, ordinary words stay: for documents, which are made of them. What a server says is masked before. */
  constructor({ words = true }: { readonly words?: boolean } = {}) {
    this.#phrasesOf = (value) => (words || !ordinary.test(value) ? encodingsOf(value) : []);
  }

  /** Takes note of a secret, or gives one another name. */
  add(value: string, name: string): void {
    if (value.length < shortest || this.#names.get(value) === name) return;
    this.#names.set(value, name);
    this.#spoken.add(name);
    this.#fresh.push({ value, name });
    for (const phrase of this.#phrasesOf(value)) this.#phrases.add(phrase, name);
  }

  /** Whether a text is a secret of this run. */
  has(text: string): boolean {
    return this.#names.has(text);
  }

  /** How many secrets are tracked. */
  get size(): number {
    return this.#names.size;
  }

  /** The secrets that were noted since this was last asked, for another process or thread to note as well. */
  fresh(): readonly Secret[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  /** The text with each secret, plain, encoded or as the payload of Basic credentials, replaced by its name. */
  mask(text: string): string {
    return this.#phrases.replaceIn(text.replace(/\b(Basic) [A-Za-z0-9+/=]{4,}/g, `$1 $${credentials}`));
  }

  /** How many times a masked text names a secret. What followed an encoded one may follow its name. */
  named(text: string): number {
    return (text.match(/\$[A-Z][A-Z0-9_]*/g) ?? []).filter((word) => this.#beginsWithName(word)).length;
  }

  #beginsWithName(word: string): boolean {
    return [...word].some((_, index) => this.#spoken.has(word.slice(0, index + 1)));
  }
}

/** The name that stands for the token of a principal: `$TOKEN`, or `$TOKEN_READER` for one called `reader`. */
export function secretName(principal: string): string {
  if (principal === 'main') return '$TOKEN';
  return `$TOKEN_${principal.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_')}`;
}
