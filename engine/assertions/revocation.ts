import { setTimeout as pause } from 'node:timers/promises';
import type { Exchange } from '../../client/http/exchange.ts';
import { holderOf } from '../../client/principal.ts';
import { type Caller, callerOf } from '../cases/caller.ts';
import type { Trial } from '../cases/trial.ts';
import { administrator } from '../fixtures/administrator.ts';
import { assertStatus, assertSuccess } from './assert.ts';
import type { Authorization } from './authorization.ts';

/** Milliseconds after which a token that is still accepted is given up on. */
export const patience = 2_000;

/** So many refusals in a row end the watch: a single one may come from one of several servers. */
const convincing = 3;

/** The part of the time since its end that passes between two uses of a token: as exact is what is measured. */
const coarseness = 0.02;

/** How long a token outlived its end. */
export interface Afterlife {
  /** Milliseconds from the answer that ended it to the sending of the last use that was accepted; 0 where none was. */
  readonly ms: number;
  /** Whether it was still accepted when it was given up on. */
  readonly endless: boolean;
  /** The first use that was sent when the token had to be refused. */
  readonly use: Exchange;
}

/** How a token is used and ended. */
export interface Ending {
  readonly use: (holder: Caller, made: Authorization) => Promise<Exchange>;
  readonly end: (trial: Trial, made: Authorization) => Promise<Exchange>;
}

/** Uses a new token, ends it, and goes on using it until it is refused. */
export async function afterlife(trial: Trial, { use, end }: Ending): Promise<Afterlife> {
  const { made, holder } = await administrator(trial);
  const { plan, client } = trial.setting;
  const unrecorded = callerOf((draft) => client.send(draft, holderOf(made.token)));
  const again = () => use(unrecorded, made);
  assertStatus(await use(holder, made), 200);
  assertSuccess(await end(trial, made));
  const ended = performance.now();
  const early = await lastAccepted(again, ended, plan.revocationMs);
  const first = await use(holder, made);
  const sent = performance.now() - first.ms;
  const given = plan.revocationMs + patience;
  const late = accepts(first) ? ((await lastAccepted(again, ended, given)) ?? sent) : null;
  const endless = late !== null && performance.now() >= ended + given;
  return { ms: Math.max(0, (late ?? early ?? ended) - ended), endless, use: first };
}

function accepts({ answer }: Exchange): boolean {
  return answer.status === 200;
}

/** When the last use was sent that was accepted, of those until so long after the end; null where none was. */
async function lastAccepted(use: () => Promise<Exchange>, ended: number, given: number): Promise<number | null> {
  let last: number | null = null;
  for (let refusals = 0; refusals < convincing && performance.now() < ended + given; ) {
    await pause(coarseness * (performance.now() - ended));
    const sent = performance.now();
    const accepted = accepts(await use());
    if (accepted) last = sent;
    refusals = accepted ? 0 : refusals + 1;
  }
  return last;
}
