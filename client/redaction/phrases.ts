/** As many characters of a phrase are looked up at each place of a text; no phrase is shorter. */
const head = 4;

/** Many thousands of phrases that a text is searched for at once, each with what stands for it. */
export class Phrases {
  readonly #names = new Map<string, string>();
  /** The lengths of the phrases that begin alike, the longest first. */
  readonly #lengths = new Map<string, readonly number[]>();

  /** Takes a phrase up, or gives one another name. */
  add(phrase: string, name: string): void {
    this.#names.set(phrase, name);
    const start = phrase.slice(0, head);
    const lengths = this.#lengths.get(start) ?? [];
    if (lengths.includes(phrase.length)) return;
    this.#lengths.set(
      start,
      [...lengths, phrase.length].sort((one, other) => other - one),
    );
  }

  /** The text with each phrase replaced by its name; the longest of those that begin at the same place. */
  replaceIn(text: string): string {
    const parts: string[] = [];
    let kept = 0;
    for (let at = 0; at + head <= text.length; at += 1) {
      const phrase = this.#phraseAt(text, at);
      if (phrase === undefined) continue;
      parts.push(text.slice(kept, at), this.#names.get(phrase) ?? '');
      kept = at + phrase.length;
      at = kept - 1;
    }
    return parts.join('') + text.slice(kept);
  }

  #phraseAt(text: string, at: number): string | undefined {
    const lengths = this.#lengths.get(text.slice(at, at + head)) ?? [];
    return lengths.map((length) => text.slice(at, at + length)).find((phrase) => this.#names.has(phrase));
  }
}
