import type { Occurrence } from './phrases.ts';
import { SecretIndex } from './secret-index.ts';

/** Secrets in one generation. The two youngest generations are kept. */
const most = 4_000;

/** Secrets that were retired at about the same time. */
interface Generation {
  readonly names: Map<string, string>;
  readonly index: SecretIndex;
}

/**
 * The secrets that were retired last: between `most` and twice as many are kept, so that a run of any length takes no more
 * memory, and an answer that still shows one is seen and masked.
 */
export class Retired {
  readonly #words: boolean;
  #young: Generation;
  #old: Generation | null = null;

  /** `words` as for a SecretIndex. */
  constructor(words: boolean) {
    this.#words = words;
    this.#young = this.#generation();
  }

  /** Takes a secret up, and lets go of the oldest where there are enough. */
  add(value: string, name: string): void {
    if (this.#young.names.size >= most) {
      this.#old = this.#young;
      this.#young = this.#generation();
    }
    this.#young.names.set(value, name);
    this.#young.index.add({ value, name, isNew: true });
  }

  /** The name of a secret; undefined where it is none that was retired lately. */
  nameOf(value: string): string | undefined {
    return this.#young.names.get(value) ?? this.#old?.names.get(value);
  }

  /** Where a text holds such secrets. */
  in(text: string): readonly Occurrence[] {
    const generations = [this.#young, ...(this.#old === null ? [] : [this.#old])];
    return generations.flatMap(({ names, index }) => (names.size === 0 ? [] : index.in(text)));
  }

  #generation(): Generation {
    const names = new Map<string, string>();
    return { names, index: new SecretIndex(this.#words, (value) => names.get(value) ?? '') };
  }
}
