/** What a place holds where there is nothing: no digest is 0. */
const none = 0;

/**
 * Remembers a text for each of millions of texts, and keeps digests of 53 bits in their stead: one among a million equals
 * another by chance once in some ten thousand runs.
 */
export class DigestTable {
  #keys = new Float64Array(1 << 8);
  #values = new Float64Array(1 << 8);
  #count = 0;

  /** Whether the text that was last set for a key is another one; false where none was. Sets it. */
  replaces(key: string, value: string): boolean {
    const [keyDigest, valueDigest] = [digestOf(key), digestOf(value)];
    const place = this.#placeOf(keyDigest);
    const earlier = this.#keys[place] === none ? valueDigest : this.#values[place];
    this.#put(place, keyDigest, valueDigest);
    return earlier !== valueDigest;
  }

  #put(place: number, key: number, value: number): void {
    if (this.#keys[place] === none) this.#count += 1;
    this.#keys[place] = key;
    this.#values[place] = value;
    if (2 * this.#count < this.#keys.length) return;
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(2 * keys.length);
    this.#values = new Float64Array(2 * keys.length);
    for (const [index, old] of keys.entries()) {
      if (old === none) continue;
      const free = this.#placeOf(old);
      this.#keys[free] = old;
      this.#values[free] = values[index] ?? none;
    }
  }

  /** Where a key is, or is to stand. */
  #placeOf(key: number): number {
    const mask = this.#keys.length - 1;
    let place = key % this.#keys.length;
    while (this.#keys[place] !== none && this.#keys[place] !== key) place = (place + 1) & mask;
    return place;
  }
}

/** A number from 1 to 2^53 - 1 that is another for another text, but for chance (two FNV-1a hashes with other beginnings). */
function digestOf(text: string): number {
  let [high, low] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
    low ^= low >>> 13;
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0) || 1;
}
