import { basicSpans, credentials } from './basic.ts';
import { shownCredentials } from './credential-fields.ts';
import type { Occurrence } from './phrases.ts';
import { Retired } from './retired.ts';
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

/** The secrets of a run: every token, password and cookie that it was given or saw. */
export class Secrets {
  readonly #names = new Map<string, string>();
  /** Those that servers show of others, which the run never used. */
  readonly #strange = new Set<string>();
  /** Every name that ever stood for a secret. */
  readonly #spoken = new Set([credentials, shownToken, shownCredentials]);
  readonly #index: SecretIndex;
  readonly #retired: Retired;
  #fresh = new Map<string, string>();
  #lastNumber = 0;
  #retiredCount = 0;
  #toldRetired = 0;

  /** Without `words`, ordinary words stay: for documents, which are made of them. What a server says is masked before. */
  constructor({ words = true }: { readonly words?: boolean } = {}) {
    this.#retired = new Retired(words);
    this.#index = new SecretIndex(
      words,
      (value) => this.#names.get(value) ?? this.#retired.nameOf(value) ?? credentials,
    );
  }

  /** Takes note of a secret, or gives one another name. */
  add(value: string, name: string): void {
    this.#strange.delete(value);
    this.#note(value, name);
  }

  /** Takes note of a secret of somebody else, unless it is known: it is masked, and yet none that the run can tell of. */
  addStrange(value: string, name: string): void {
    if (this.#names.has(value) || this.#retired.nameOf(value) !== undefined) return;
    this.#strange.add(value);
    this.#note(value, name);
  }

  /** Whether a text is a secret of this run. */
  has(text: string): boolean {
    return (this.#names.has(text) && !this.#strange.has(text)) || this.#retired.nameOf(text) !== undefined;
  }

  /** How many secrets were tracked, those included that are retired. */
  get size(): number {
    return this.#names.size + this.#retiredCount;
  }

  /** A number for the name of another secret, which no number was before: two secrets of one name would be taken for one. */
  nextNumber(): number {
    this.#lastNumber = Math.max(this.#lastNumber + 1, this.size);
    return this.#lastNumber;
  }

  /** How many secrets were retired since this was last asked. */
  retiredSince(): number {
    const count = this.#retiredCount - this.#toldRetired;
    this.#toldRetired = this.#retiredCount;
    return count;
  }

  /** Counts secrets that another process or thread tracked and retired. */
  countRetired(count: number): void {
    this.#retiredCount += count;
  }

  /**
   * Lets a secret go that opens nothing any more and that nothing shows which was kept: the last thousands of them are still
   * masked, and none is told as fresh.
   */
  retire(value: string): void {
    const name = this.#names.get(value);
    if (name === undefined) return;
    this.#names.delete(value);
    this.#strange.delete(value);
    this.#index.forget(value);
    this.#fresh.delete(value);
    this.#retired.add(value, name);
    this.#retiredCount += 1;
  }

  /** The secrets that were noted since this was last asked, for another process or thread to note as well. */
  fresh(): readonly Secret[] {
    const fresh = this.#fresh;
    this.#fresh = new Map();
    return [...fresh].map(([value, name]) => ({ value, name }));
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
    const retired = this.#retired.in(text);
    return this.#names.size === 0 ? retired : [...this.#index.in(text), ...retired];
  }

  #note(value: string, name: string): void {
    if (value.length < shortest || this.#names.get(value) === name) return;
    this.#index.add({ value, name, isNew: !this.#names.has(value) });
    this.#names.set(value, name);
    this.#spoken.add(name);
    this.#fresh.set(value, name);
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
