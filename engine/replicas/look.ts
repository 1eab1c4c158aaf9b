import { setTimeout as pause } from 'node:timers/promises';
import type { SendOptions } from '../../client/http/client-options.ts';
import type { Exchange } from '../../client/http/exchange.ts';
import type { Principal } from '../../client/principal.ts';
import { type Caller, callerOf } from '../cases/caller.ts';
import type { Trial } from '../cases/trial.ts';
import { UnpreparedError } from '../evidence/violation.ts';
import { calledAt, type Door } from './door.ts';

/** What is asked at a door to see whether something is so there. */
export interface Look {
  readonly as: Principal;
  readonly ask: (caller: Caller) => Promise<Exchange>;
  readonly isSo: (sent: Exchange) => boolean;
  /** What has to come, as in "status 401 or 403". */
  readonly expected: string;
  /** What came, as in "status 200". */
  readonly came: (sent: Exchange) => string;
}

/** Milliseconds, beyond what the target is given, in which the ground of a case has to be known at every door. */
const patience = 5_000;

/** Milliseconds between two looks: a part of the time that has passed, but never longer than a cache is kept busy by. */
const coarseness = 0.02;
const longest = 100;
const shortest = 2;

/** Looks that have to show the same in a row, for one door may have several servers behind it. */
const convincing = 3;

/** Looks at a door as a part of the case. */
export function lookAt(trial: Trial, door: Door, { as, ask }: Look, options: SendOptions = {}): Promise<Exchange> {
  return ask(trial.at(door, as, { abreast: true, ...options }));
}

/** Whether something is so at a door, which no report shows. */
export async function isSoAt(door: Door, { as, ask, isSo }: Look): Promise<boolean> {
  const caller = callerOf((draft) => door.client.send(draft, calledAt(door, as), { abreast: true }));
  return isSo(await ask(caller));
}

/**
 * Waits until something is so at each of some doors, before anything is judged.
 * @throws UnpreparedError where it does not become so.
 */
export async function prepareAt(trial: Trial, doors: readonly Door[], look: Look): Promise<void> {
  const until = performance.now() + trial.setting.plan.consistentMs + patience;
  for (const door of doors) {
    for (let wait = 10; !look.isSo(await lookAt(trial, door, look, { setup: true })); wait *= 2) {
      if (performance.now() > until)
        throw new UnpreparedError(`${door.name} does not come to ${look.expected} within ${patience / 1_000} s`);
      await pause(wait);
    }
  }
}

/**
 * Looks at a door all the while, and gives when the last look was sent at which something was otherwise, of those until
 * so many milliseconds after a time; null where it was so at once.
 */
export async function lastOtherwise(door: Door, look: Look, since: number, given: number): Promise<number | null> {
  let last: number | null = null;
  for (let inRow = 0; inRow < convincing && performance.now() < since + given; ) {
    const sent = performance.now();
    const isSo = await isSoAt(door, look);
    if (!isSo) last = sent;
    inRow = isSo ? inRow + 1 : 0;
    await pause(Math.min(longest, Math.max(shortest, coarseness * (performance.now() - since))));
  }
  return last;
}
