import type { JsonPointer } from '../json.ts';
import type { Fact, FactKind, Lacking } from './fact.ts';

/** Counts what was shown, by where it belongs in the contract. */
export class Tally {
  readonly #lacking = new Map<string, Lacking & { readonly within: JsonPointer }>();
  readonly #promised = new Map<string, Omit<Fact, 'count' | 'chances'> & { readonly within: JsonPointer }>();
  readonly #seen = new Map<string, number>();
  readonly #visits = new Map<JsonPointer, number>();

  /** Something that the contract lacks; `within` is the place whose visits are the chances. */
  lacks(fact: Omit<Lacking, 'count' | 'chances'>, within: JsonPointer): void {
    const key = keyOf(fact);
    const count = (this.#lacking.get(key)?.count ?? 0) + 1;
    this.#lacking.set(key, { ...fact, within, ...this.#lacking.get(key), count, chances: count });
  }

  /** Something that the contract promises wherever a place is visited. */
  promises(
    kind: FactKind,
    what: string,
    { at, of, within }: Pick<Fact, 'at' | 'of'> & { readonly within: JsonPointer },
  ): void {
    const key = keyOf({ kind, what, at });
    if (!this.#promised.has(key)) this.#promised.set(key, { kind, what, at, of, within });
  }

  /** Something that is promised and shown. */
  sees(kind: FactKind, what: string, at: JsonPointer): void {
    const key = keyOf({ kind, what, at });
    this.#seen.set(key, (this.#seen.get(key) ?? 0) + 1);
  }

  /** A place of the contract that an answer leads to; how often it did so before. */
  visit(at: JsonPointer): number {
    const before = this.#visits.get(at) ?? 0;
    this.#visits.set(at, before + 1);
    return before;
  }

  lacking(): readonly Lacking[] {
    return [...this.#lacking.values()].map(({ within, ...fact }) => {
      return { ...fact, chances: Math.max(fact.count, this.#visits.get(within) ?? 0) };
    });
  }

  /** What is promised and was never shown, though there were chances; what had none is left out. */
  unseen(): readonly Fact[] {
    return [...this.#promised].flatMap(([key, { within, ...fact }]) => {
      const chances = this.#visits.get(within) ?? 0;
      return chances === 0 || this.#seen.has(key) ? [] : [{ ...fact, count: 0, chances }];
    });
  }
}

function keyOf({ at, kind, what }: Pick<Fact, 'at' | 'kind' | 'what'>): string {
  return JSON.stringify([kind, at, what]);
}
