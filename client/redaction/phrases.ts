/** As many characters of a phrase are looked up at each place of a text; no phrase is shorter. */
const head = 4;

/** One bit for each number that the first characters of a phrase can have. */
const bits = 1 << 20;

/** A phrase in a text. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Many thousands of phrases that a text is searched for at once, each with what stands for it. */
export class Phrases {
  readonly #names = new Map<string, string>();
  /** The lengths of the phrases that begin alike, the longest first. */
  readonly #lengths = new Map<string, readonly number[]>();
  /** Which numbers the beginnings of phrases have: most places of a text need no further look. */
  readonly #beginnings = new Uint8Array(bits);

  /** Takes a phrase up, or gives one another name. */
  add(phrase: string, name: string): void {
    this.#names.set(phrase, name);
    const start = phrase.slice(0, head);
    this.#beginnings[[...Array(head).keys()].reduce((sum, at) => next(sum, phrase.charCodeAt(at)), 0)] = 1;
    const lengths = this.#lengths.get(start) ?? [];
    if (lengths.includes(phrase.length)) return;
    this.#lengths.set(
      start,
      [...lengths, phrase.length].sort((one, other) => other - one),
    );
  }

  /** Where phrases stand in a text: the first, and the longest of those that begin there, then the next after it. */
  in(text: string): readonly Occurrence[] {
    if (this.#names.size === 0) return [];
    const found: Occurrence[] = [];
    let number = 0;
    let free = 0;
    for (let last = 0; last < text.length; last += 1) {
      number = next(number, text.charCodeAt(last));
      const start = last - head + 1;
      if (start < free || this.#beginnings[number] === 0) continue;
      const phrase = this.#phraseAt(text, start);
      if (phrase === undefined) continue;
      free = start + phrase.length;
      found.push({ start, end: free, name: this.#names.get(phrase) ?? '' });
    }
    return found;
  }

  #phraseAt(text: string, at: number): string | undefined {
    const lengths = this.#lengths.get(text.slice(at, at + head)) ?? [];
    return lengths.map((length) => text.slice(at, at + length)).find((phrase) => this.#names.has(phrase));
  }
}

/** The number of the last characters: those before the last four have been shifted out. */
function next(number: number, code: number): number {
  return ((number << 5) ^ code) & (bits - 1);
}
