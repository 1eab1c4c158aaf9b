import { foldedCodes } from './folding.ts';

/** A part of a phrase in a text. */
export interface Fragment {
  readonly start: number;
  readonly end: number;
  /** Whose part it is. */
  readonly owner: string;
}

/** So many characters of a phrase give it away. */
export const fragmentLength = 16;

/**
 * Finds every part of `fragmentLength` characters of many thousands of phrases in a text at once, in any case of letters,
 * by rolling hashes (Karp and Rabin 1987) that are compared before they count. Takes linear time.
 */
export class Fragments {
  /** All phrases, folded, one after the other. */
  #codes = new Uint16Array(1 << 12);
  #length = 0;
  /** Where each phrase ends in `#codes`, and whose it is. */
  readonly #ends: number[] = [];
  readonly #owners: string[] = [];
  /** One more than where in `#codes` a part begins, at the place that its hash names or behind it. */
  #table = new Int32Array(1 << 10);
  /** The hash of the part at each place of the table. */
  #hashAt = new Int32Array(1 << 10);
  /** Whether there may be a part of some hash: most places of a text need no further look. */
  #seen = new Uint8Array(1 << 13);
  #count = 0;
  /** Nobody outside can make many parts that have the same hash. */
  readonly #base = (Math.floor(Math.random() * 2 ** 28) << 3) | 5;
  readonly #leaving = Array.from({ length: fragmentLength }).reduce((power: number) => Math.imul(power, this.#base), 1);

  /** Takes up the parts of a phrase, save for those that are `ordinary`. */
  add(phrase: string, owner: string, ordinary: (part: string) => boolean = () => false): void {
    const start = this.#length;
    this.#append(phrase);
    this.#ends.push(this.#length);
    this.#owners.push(owner);
    const hashes = this.#hashes(this.#codes.subarray(start, this.#length));
    for (let at = 0; at < hashes.length; at += 1) {
      if (!ordinary(phrase.slice(at, at + fragmentLength))) this.#enter(hashes[at] ?? 0, start + at);
    }
  }

  /** Where parts of phrases stand in a text; those that overlap are one. */
  in(text: string): readonly Fragment[] {
    if (this.#count === 0 || text.length < fragmentLength) return [];
    const found: { start: number; end: number; owner: string }[] = [];
    const codes = foldedCodes(text);
    const hashes = this.#hashes(codes);
    for (let start = 0; start < hashes.length; start += 1) {
      const hash = hashes[start] ?? 0;
      if (this.#seen[this.#bitOf(hash)] === 0) continue;
      const place = this.#find(hash, codes, start);
      if (place === undefined) continue;
      const [last, end] = [found.at(-1), start + fragmentLength];
      if (last !== undefined && start < last.end) last.end = end;
      else found.push({ start, end, owner: this.#ownerAt(place) });
    }
    return found;
  }

  #append(phrase: string): void {
    const codes = foldedCodes(phrase);
    while (this.#length + codes.length > this.#codes.length) {
      const larger = new Uint16Array(2 * this.#codes.length);
      larger.set(this.#codes);
      this.#codes = larger;
    }
    this.#codes.set(codes, this.#length);
    this.#length += codes.length;
  }

  /** The hash of each part, in order. */
  #hashes(codes: Uint16Array): Int32Array {
    const hashes = new Int32Array(Math.max(0, codes.length - fragmentLength + 1));
    let hash = 0;
    for (let at = 0; at < codes.length; at += 1) {
      const old = at < fragmentLength ? 0 : Math.imul(codes[at - fragmentLength] ?? 0, this.#leaving);
      hash = (Math.imul(hash, this.#base) + (codes[at] ?? 0) - old) | 0;
      if (at >= fragmentLength - 1) hashes[at - fragmentLength + 1] = hash;
    }
    return hashes;
  }

  #enter(hash: number, at: number): void {
    const isMaybeThere = this.#seen[this.#bitOf(hash)] === 1;
    if (isMaybeThere && this.#find(hash, this.#codes, at) !== undefined) return;
    this.#put(hash, at);
    this.#count += 1;
    if (2 * this.#count < this.#table.length) return;
    const [places, hashes] = [this.#table, this.#hashAt];
    this.#table = new Int32Array(2 * places.length);
    this.#hashAt = new Int32Array(2 * places.length);
    this.#seen = new Uint8Array(8 * this.#table.length);
    for (let slot = 0; slot < places.length; slot += 1) {
      const place = places[slot] ?? 0;
      if (place > 0) this.#put(hashes[slot] ?? 0, place - 1);
    }
  }

  #put(hash: number, at: number): void {
    this.#seen[this.#bitOf(hash)] = 1;
    let slot = this.#slotOf(hash);
    while (this.#table[slot] !== 0) slot = (slot + 1) & (this.#table.length - 1);
    this.#table[slot] = at + 1;
    this.#hashAt[slot] = hash;
  }

  #find(hash: number, codes: Uint16Array, start: number): number | undefined {
    for (let slot = this.#slotOf(hash); ; slot = (slot + 1) & (this.#table.length - 1)) {
      const place = (this.#table[slot] ?? 0) - 1;
      if (place < 0) return undefined;
      if (this.#hashAt[slot] === hash && this.#isAt(place, codes, start)) return place;
    }
  }

  #isAt(place: number, codes: Uint16Array, start: number): boolean {
    for (let index = 0; index < fragmentLength; index += 1) {
      if (this.#codes[place + index] !== codes[start + index]) return false;
    }
    return true;
  }

  #slotOf(hash: number): number {
    return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (Math.clz32(this.#table.length) + 1);
  }

  #bitOf(hash: number): number {
    return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> (Math.clz32(this.#seen.length) + 1);
  }

  #ownerAt(place: number): string {
    let [low, high] = [0, this.#ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] ?? 0) > place) high = middle;
      else low = middle + 1;
    }
    return this.#owners[low] ?? '';
  }
}
