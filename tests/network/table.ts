import type { Engine } from '../../cli/run/session/monitor.ts';
import { verify } from '../../cli/run/session/started-engine.ts';
import type { Judged } from '../../cli/run/session/vitest.ts';
import { type Cell, type Outcome, outcomeOf } from './cell.ts';
import { faults } from './faults.ts';
import type { When } from './faulty-proxy.ts';

/** When a fault comes, in the order of the table. */
export const whens: readonly When[] = ['start', 'middle', 'seldom'];

/** Every fault, each time that it can come. */
export const cells: readonly Cell[] = Object.entries(faults).flatMap(([fault, act]) =>
  whens.map((when): Cell => ({ fault, when, act })),
);

/** Runs that share one engine, which takes its time to start; more would be in each other's way. */
const together = 34;

/** How runs come through cells, in their order. */
export async function outcomesOf(all: readonly Cell[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let first = 0; first < all.length; first += together) {
    outcomes.push(...(await sideBySide(all.slice(first, first + together))));
  }
  return outcomes;
}

/** Each run prepares its target, or fails to; then one engine judges those that are left. */
async function sideBySide(some: readonly Cell[]): Promise<readonly Outcome[]> {
  const judged: Judged[] = [];
  const ended = Promise.withResolvers<void>();
  let awaited = some.length;
  const settle = (): void => {
    awaited -= 1;
    if (awaited > 0) return;
    const { signal } = new AbortController();
    (judged.length === 0 ? Promise.resolve() : verify(judged, signal)).then(ended.resolve, ended.reject);
  };
  const outcome = async (cell: Cell): Promise<Outcome> => {
    let came = false;
    const engine: Engine = (one) => {
      came = true;
      judged.push(one);
      settle();
      return ended.promise;
    };
    const end = await outcomeOf(cell, engine);
    if (!came) settle();
    return end;
  };
  return Promise.all(some.map(outcome));
}
