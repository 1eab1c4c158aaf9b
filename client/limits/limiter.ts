import { type ConcurrencyLimit, initialLimit, limitOf, next } from './concurrency-limit.ts';

/** Requests that make a stretch: enough of them at each limit for a rate to mean something. */
const shortest = 16;
const perLimit = 3;

/** Lets as many requests be under way at a time as make the target fastest, within a bound. */
export class Limiter {
  readonly #now: () => number;
  readonly #waiting: (() => void)[] = [];
  #state: ConcurrencyLimit;
  #underWay = 0;
  #stretch: { readonly since: number; done: number; load: number };

  /** `most` is the bound; `now` a clock in milliseconds. */
  constructor(most: number, now: () => number = () => performance.now()) {
    this.#now = now;
    this.#state = initialLimit(most);
    this.#stretch = { since: now(), done: 0, load: 0 };
  }

  /** How many requests may be under way at a time, as it stands. */
  get limit(): number {
    return limitOf(this.#state);
  }

  /** Sends a request when its turn has come. */
  async run<Answer>(send: () => Promise<Answer>): Promise<Answer> {
    await this.#turn();
    try {
      return await send();
    } finally {
      this.#ended();
    }
  }

  async #turn(): Promise<void> {
    if (this.#underWay >= this.limit) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#underWay += 1;
  }

  #ended(): void {
    this.#count();
    this.#underWay -= 1;
    while (this.#underWay < this.limit) {
      const waiting = this.#waiting.shift();
      if (waiting === undefined) return;
      this.#underWay += 1;
      waiting();
    }
  }

  #count(): void {
    const stretch = this.#stretch;
    stretch.done += 1;
    stretch.load += this.#underWay;
    if (stretch.done < Math.max(shortest, perLimit * this.limit)) return;
    const now = this.#now();
    this.#state = next(this.#state, {
      cost: (now - stretch.since) / stretch.done,
      load: stretch.load / stretch.done,
    });
    this.#stretch = { since: now, done: 0, load: 0 };
  }
}
