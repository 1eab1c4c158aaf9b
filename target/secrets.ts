/** A value that no report may show, and the name that stands for it, such as `$TOKEN`. */
interface Secret {
  readonly value: string;
  readonly name: string;
}

/** Shorter values are not masked: they would take ordinary words out of a report. */
const shortest = 4;

/** The secrets of a run: every token, password and cookie that it was given or saw. */
export class Secrets {
  readonly #names = new Map<string, string>();

  /** Takes note of a secret, or gives one another name. */
  add(value: string, name: string): void {
    if (value.length >= shortest) this.#names.set(value, name);
  }

  /** Whether a text is a secret of this run. */
  has(text: string): boolean {
    return this.#names.has(text);
  }

  /** How many secrets are tracked. */
  get size(): number {
    return this.#names.size;
  }

  /** The text with each secret, plain or as the payload of Basic credentials, replaced by its name. */
  mask(text: string): string {
    const found = this.#all().filter(({ value }) => text.includes(value));
    return found
      .sort((one, other) => other.value.length - one.value.length)
      .reduce((masked, { value, name }) => masked.replaceAll(value, name), text)
      .replace(/\b(Basic) [A-Za-z0-9+/=]{4,}/g, '$1 $$CREDENTIALS');
  }

  #all(): Secret[] {
    return [...this.#names].map(([value, name]) => ({ value, name }));
  }
}

/** The name that stands for the token of a principal: `$TOKEN`, or `$TOKEN_READER` for one called `reader`. */
export function secretName(principal: string): string {
  if (principal === 'main') return '$TOKEN';
  return `$TOKEN_${principal.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_')}`;
}
