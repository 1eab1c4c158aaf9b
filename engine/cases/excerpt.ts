import type { Inputs } from '../inputs/inputs.ts';
import type { Plan } from '../plan.ts';
import { seedOf } from './seeds.ts';
import { spreadPlaces } from './spread.ts';

/**
 * What a quick run tries of a requirement: as many cases as its part of the requests allows, those of a table spread over all
 * of its rows. Where a run is not quick, all of them.
 */
export class Excerpt {
  /** The rows that are tried first, in this order. */
  readonly rows: readonly unknown[];
  #leftOut = 0;
  #shortened = 0;
  readonly #order: readonly number[];
  readonly #allowed: number;
  readonly #less: (value: unknown, rows: number, seed: number) => unknown;
  readonly #seed: number;
  #failed = false;

  constructor(id: string, { quick, path, seed }: Pick<Plan, 'quick' | 'path' | 'seed'>, inputs: Inputs<unknown>) {
    const { every = [] } = inputs;
    const isAll = quick === null || path !== null;
    this.#seed = seedOf(seed, id);
    this.#allowed = isAll ? Number.POSITIVE_INFINITY : (quick.parts[id] ?? 1);
    this.#order = isAll ? every.keys().toArray() : spreadPlaces(every.length, this.#seed);
    this.#less = (value, ...how) => (isAll ? value : (inputs.less?.(value, ...how) ?? value));
    this.rows = this.#order.map((place) => every[place]);
  }

  /** Cases that were left out. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /** Cases of which not all was tried: those left out, and those of which a quick run took some rows. */
  get untried(): number {
    return this.#leftOut + this.#shortened;
  }

  /** Runs a case, or what a quick run tries of it; once one has failed, all that it is shrunk to. */
  async run(value: unknown, requests: number, run: (value: unknown) => Promise<void>): Promise<void> {
    if (this.#failed) return run(value);
    if (requests >= this.#allowed) {
      this.#leftOut += 1;
      return;
    }
    const tried = this.#less(value, Math.ceil(this.#allowed / 2), this.#seed + requests);
    if (tried !== value) this.#shortened += 1;
    await run(tried).catch((error: unknown) => {
      this.#failed = true;
      throw error;
    });
  }

  /** fast-check's path to a case of this run as that of a run of all rows in their own order. */
  pathOf(path: string): string {
    const [first = '', ...rest] = path.split(':');
    const place = this.#order[Number(first)];
    return place === undefined ? path : [place, ...rest].join(':');
  }
}
