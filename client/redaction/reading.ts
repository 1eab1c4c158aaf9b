/**
 * A text as one of its readers would see it, and where each of its characters stands in the text that it was made of:
 * from `from[i]` up to but not including `to[i]`. Both are null where nothing was read otherwise.
 */
export interface Reading {
  readonly text: string;
  readonly from: Int32Array | null;
  readonly to: Int32Array | null;
}

/** A text as it stands. */
export function plain(text: string): Reading {
  return { text, from: null, to: null };
}

/** Where in the first text a part of a reading begins. */
export function startIn({ from }: Reading, index: number): number {
  return from === null ? index : (from[index] ?? 0);
}

/** Where in the first text a part of a reading ends that ends before `index`. */
export function endIn({ to }: Reading, index: number): number {
  return to === null ? index : (to[index - 1] ?? 0);
}

/** Puts a reading together, character by character. */
export class ReadingBuilder {
  readonly #of: Reading;
  readonly #parts: string[] = [];
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  #length = 0;

  /** The new reading has `most` characters at most, each of which stands for a part of `of`. */
  constructor(of: Reading, most: number) {
    this.#of = of;
    this.#from = new Int32Array(most);
    this.#to = new Int32Array(most);
  }

  /** Takes over characters that read alike. */
  keep(start: number, end: number): void {
    if (start === end) return;
    this.#parts.push(this.#of.text.slice(start, end));
    for (let at = start; at < end; at += 1) this.#place(at, at + 1);
  }

  /** Adds characters that each stand for the same part. */
  add(text: string, start: number, end: number): void {
    this.#parts.push(text);
    for (let index = 0; index < text.length; index += 1) this.#place(start, end);
  }

  /** The reading of what was added so far. */
  build(): Reading {
    const [from, to] = [this.#from.subarray(0, this.#length), this.#to.subarray(0, this.#length)];
    return { text: this.#parts.join(''), from, to };
  }

  #place(start: number, end: number): void {
    this.#from[this.#length] = startIn(this.#of, start);
    this.#to[this.#length] = endIn(this.#of, end);
    this.#length += 1;
  }
}
