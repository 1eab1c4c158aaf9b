import { shownCredentials } from './credential-fields.ts';
import type { Occurrence } from './phrases.ts';
import { SecretIndex } from './secret-index.ts';
import { named, united } from './spans.ts';
import { memberSpans, shownToken } from './token-members.ts';

/** A value that no report may show, and the name that stands for it, such as `$TOKEN`. */
export interface Secret {
  readonly value: string;
  readonly name: string;
}

/** Shorter values are not masked: they would take ordinary words out of a report. */
const shortest = 4;

/** What stands for the payload of Basic credentials. */
const credentials = '$CREDENTIALS';

const basic = /\b(Basic) [A-Za-z0-9+/=]{4,}/g;

/** The secrets of a run: every token, password and cookie that it was given or saw. */
export class Secrets {
  readonly #names = new Map<string, string>();
  /** Those that servers show of others, which the run never used. */
  readonly #strange = new Set<string>();
  /** Every name that ever stood for a secret. */
  readonly #spoken = new Set([credentials, shownToken, shownCredentials]);
  readonly #index: SecretIndex;
  #fresh: Secret[] = [];

  /** Without `words`, ordinary words stay: for documents, which are made of them. What a server says is masked before. */
  constructor({ words = true }: { readonly words?: boolean } = {}) {
    this.#index = new SecretIndex(words, (value) => this.#names.get(value) ?? credentials);
  }

  /** Takes note of a secret, or gives one another name. */
  add(value: string, name: string): void {
    this.#strange.delete(value);
    this.#note(value, name);
  }

  /** Takes note of a secret of somebody else, unless it is known: it is masked, and yet none that the run can tell of. */
  addStrange(value: string, name: string): void {
    if (this.#names.has(value)) return;
    this.#strange.add(value);
    this.#note(value, name);
  }

  /** Whether a text is a secret of this run. */
  has(text: string): boolean {
    return this.#names.has(text) && !this.#strange.has(text);
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

  /** The text with each secret, plain, encoded, in part or as the payload of Basic credentials, replaced by its name. */
  mask(text: string): string {
    if (text.length < shortest) return text;
    return named(text, united([...this.#spans(text), ...basicSpans(text)]));
  }

  /** What a server said, masked: secrets of the run, and the values of all members that hold a secret. */
  maskAnswer(text: string): string {
    if (text.length < shortest) return text;
    return named(text, united([...this.#spans(text), ...basicSpans(text), ...memberSpans(text)]));
  }

  /** The names of the secrets that a text still holds. */
  heldIn(text: string): readonly string[] {
    return [...new Set(this.#spans(text).map(({ name }) => name))];
  }

  /** How many times a masked text names a secret. What followed an encoded one may follow its name. */
  named(text: string): number {
    return (text.match(/\$[A-Z][A-Z0-9_]*/g) ?? []).filter((word) => this.#beginsWithName(word)).length;
  }

  #spans(text: string): readonly Occurrence[] {
    return this.#names.size === 0 ? [] : this.#index.in(text);
  }

  #note(value: string, name: string): void {
    if (value.length < shortest || this.#names.get(value) === name) return;
    this.#index.add({ value, name, isNew: !this.#names.has(value) });
    this.#names.set(value, name);
    this.#spoken.add(name);
    this.#fresh.push({ value, name });
  }

  #beginsWithName(word: string): boolean {
    return [...word].some((_, index) => this.#spoken.has(word.slice(0, index + 1)));
  }
}

/** The payloads of Basic credentials. */
function basicSpans(text: string): readonly Occurrence[] {
  return [...text.matchAll(basic)].map(({ 0: all, 1: scheme = '', index }) => {
    return { start: index + scheme.length + 1, end: index + all.length, name: credentials };
  });
}

/** The name that stands for the token of a principal: `$TOKEN`, or `$TOKEN_READER` for one called `reader`. */
export function secretName(principal: string): string {
  if (principal === 'main') return '$TOKEN';
  return `$TOKEN_${principal.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_')}`;
}
