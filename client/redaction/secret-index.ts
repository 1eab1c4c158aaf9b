import { Fragments, fragmentLength } from './fragments.ts';
import { type Occurrence, Phrases } from './phrases.ts';
import { spansOf } from './spans.ts';

/** A password can be an ordinary word or number, such as `password`. */
const ordinary = /^(?:[A-Za-z]{1,15}|\d{1,15})$/;

/** A part of a secret that can be the words of somebody else, such as ` authorization. `. */
const wordy = /^(?=(?:[^A-Z]*[A-Z]){0,2}[^A-Z]*$)\D*$/;

/** Only a secret with so many characters in a row that are no digits can have such a part. */
const mayBeWordy = /\D{16}/;

/** A secret that a text is searched for. */
export interface Noted {
  readonly value: string;
  readonly name: string;
  /** Whether it had no name before. */
  readonly isNew: boolean;
}

/** Finds many thousands of secrets in texts. They are taken up when a text is first searched: most threads never do that. */
export class SecretIndex {
  readonly #phrases = new Phrases();
  readonly #fragments = new Fragments();
  readonly #words: boolean;
  readonly #nameOf: (value: string) => string;
  #escaped = false;
  #shortest = fragmentLength;
  #waiting = new Map<string, Noted>();

  /** Without `words`, ordinary words are not looked for; `nameOf` gives the name that a secret has by now. */
  constructor(words: boolean, nameOf: (value: string) => string) {
    this.#words = words;
    this.#nameOf = nameOf;
  }

  /** Takes note of a secret, or of another name for one. */
  add(noted: Noted): void {
    const isNew = noted.isNew || this.#waiting.get(noted.value)?.isNew === true;
    this.#waiting.set(noted.value, { ...noted, isNew });
  }

  /** Forgets a secret that was not taken up; one that was stays. */
  forget(value: string): void {
    this.#waiting.delete(value);
  }

  /** Where a text holds secrets, in any of the ways in which they can be written. */
  in(text: string): readonly Occurrence[] {
    const waiting = this.#waiting;
    this.#waiting = new Map();
    for (const noted of waiting.values()) this.#takeUp(noted);
    const [phrases, fragments, shortest, escaped] = [this.#phrases, this.#fragments, this.#shortest, this.#escaped];
    return spansOf(text, { phrases, fragments, nameOf: this.#nameOf, shortest, escaped });
  }

  #takeUp({ value, name, isNew }: Noted): void {
    if (!this.#words && ordinary.test(value)) return;
    this.#shortest = Math.min(this.#shortest, value.length);
    this.#escaped ||= /[%\\&]/.test(value);
    for (const form of formsOf(value)) {
      this.#phrases.add(form, name);
      if (isNew && form.length > fragmentLength)
        this.#fragments.add(form, value, this.#words || !mayBeWordy.test(value) ? undefined : isWordy);
    }
  }
}

/** A secret as it is, as bytes that are read as characters, and both as in a form. */
function formsOf(value: string): readonly string[] {
  const forms = [value, Buffer.from(value).toString('latin1')];
  return [...new Set([...forms, ...forms.map((form) => form.replaceAll(' ', '+'))])];
}

function isWordy(part: string): boolean {
  return wordy.test(part);
}
