const anId = /(?<![0-9a-z])[0-9a-f]{16}(?![0-9a-z])/gi;
const aTime = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g;

/** What is long enough and odd enough to be a credential (influxdb `rand/token.go`: 88 characters). */
const aSecret = /(?<![\w-])[\w-]{60,}={0,2}/g;

/** The least length of a name that is looked for within a longer text. */
const least = 3;

/**
 * The names that stand for what one server calls in its own way: ids, tokens, times, the mark of the run. What both
 * servers gave in the same place has the same name, so that answers can be compared.
 */
export class Names {
  readonly #names = new Map<string, string>();
  readonly #words = new Map<string, string>();
  readonly #times = new Map<string, bigint[]>();
  readonly #mark: RegExp;

  /** `mark`: what the run marks all with that it makes. */
  constructor(mark: string) {
    this.#mark = new RegExp(`${escaped(mark)}(?: \\[[0-9a-f-]{36}\\])?`, 'g');
  }

  /** Lets a name stand for an id or a secret, unless another does. */
  know(value: string, name: string): void {
    const key = comparable(value);
    if (value !== '' && !this.#names.has(key)) this.#names.set(key, name);
  }

  /** Lets a name stand for what people call something, also within texts. */
  knowWord(word: string | null, name: string): void {
    if (word !== null && word !== '' && !this.#words.has(word)) this.#words.set(word, name);
  }

  /** A text that was sent as it is but for the mark of the run. */
  unmark(text: string): string {
    return text.replaceAll(this.#mark, '<mark>');
  }

  /** A text with names in the place of what is the server's own. */
  rename(text: string): string {
    const whole = this.#names.get(comparable(text)) ?? this.#words.get(text);
    if (whole !== undefined) return whole;
    const spoken = this.#withoutWords(this.unmark(text)).replaceAll(aTime, '<time>');
    return spoken
      .replaceAll(aSecret, (secret) => this.#names.get(secret) ?? '<other secret>')
      .replaceAll(anId, (id) => this.#names.get(comparable(id)) ?? '<other id>');
  }

  /** The name of a time of something: as manieth as it was first seen, and whether it lies before one of these. */
  time(of: string, instant: bigint): string {
    const seen = this.#times.get(of) ?? [];
    if (!seen.includes(instant)) this.#times.set(of, [...seen, instant]);
    const index = (this.#times.get(of) ?? []).indexOf(instant);
    const earlier = seen.slice(0, index).some((one) => one > instant);
    return `<time ${index + 1}${earlier ? ', which is earlier' : ''}>`;
  }

  #withoutWords(text: string): string {
    let left = text;
    for (const [word, name] of this.#words)
      if (word.length >= least)
        left = left.replaceAll(new RegExp(`(?<![\\w-])${escaped(word)}(?![\\w-])`, 'g'), () => name);
    return left;
  }
}

/** Ids are the same in either case (influxdb `kit/platform/id.go`); secrets are not. */
function comparable(value: string): string {
  return /^[0-9a-f]{16}$/i.test(value) ? value.toLowerCase() : value;
}

function escaped(text: string): string {
  return text.replaceAll(/[^\w\s]/g, (character) => `\\${character}`);
}
