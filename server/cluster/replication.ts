import type { Store } from '../reference/model/store.ts';
import { changesBetween, type Records, recordsOf, take } from './records.ts';
import type { Carry, Change } from './replica.ts';

interface Member {
  readonly store: Store;
  /** What it remembered when it last published. */
  published: Records;
  /** The number of the newest change that it took over or made, by record. */
  readonly newest: Map<string, number>;
}

/**
 * Carries the changes of each store of a cluster to the others. Every change has a number; where two are about one
 * record, the one with the higher number stays, so that all stores agree in the end.
 */
export class Replication {
  readonly #members: readonly Member[];
  readonly #carry: Carry;
  readonly #timers = new Set<NodeJS.Timeout>();
  #count = 0;

  /** The first of the stores may be filled; the others begin as it is. */
  constructor(stores: readonly Store[], carry: Carry) {
    const [first] = stores;
    const records = first === undefined ? new Map() : recordsOf(first);
    for (const store of stores.slice(1)) for (const [key, after] of records) take(store, { key, after });
    this.#members = stores.map((store) => ({ store, published: recordsOf(store), newest: new Map() }));
    this.#carry = carry;
  }

  /** Sends what has become of a store since it last published; `from` is the number of its replica. */
  publish(from: number): void {
    const member = this.#members[from - 1];
    if (member === undefined) return;
    const records = recordsOf(member.store);
    const changes = changesBetween(member.published, records);
    member.published = records;
    for (const change of changes) {
      this.#count += 1;
      member.newest.set(change.key, this.#count);
      this.#send(change, this.#count, from, member.store);
    }
  }

  /** Lets nothing more arrive. */
  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #send(change: Change, number: number, from: number, store: Store): void {
    for (const [index, member] of this.#members.entries()) {
      if (index + 1 === from) continue;
      for (const { afterMs, blind = false } of this.#carry(change, { from, to: index + 1, store })) {
        const arrive = () => this.#arrive(member, change, blind ? Number.POSITIVE_INFINITY : number);
        if (afterMs <= 0) arrive();
        else this.#later(arrive, afterMs);
      }
    }
  }

  #later(arrive: () => void, ms: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      arrive();
    }, ms);
    this.#timers.add(timer);
  }

  #arrive(member: Member, change: Change, number: number): void {
    if (number < (member.newest.get(change.key) ?? 0)) return;
    if (Number.isFinite(number)) member.newest.set(change.key, number);
    take(member.store, change);
    const published = new Map(member.published);
    if (change.after === undefined) published.delete(change.key);
    else published.set(change.key, change.after);
    member.published = published;
  }
}
