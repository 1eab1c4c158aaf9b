import { setTimeout as pause } from 'node:timers/promises';
import type { Exchange } from '../../client/http/exchange.ts';
import { together } from '../cases/together.ts';
import type { Trial } from '../cases/trial.ts';
import { fail } from '../evidence/fail.ts';
import { evidenceOf, UnpreparedError, Violation } from '../evidence/violation.ts';
import type { Door } from './door.ts';
import { isSoAt, type Look, lastOtherwise, lookAt } from './look.ts';

/** Something that is done at one door and must be so at the others. */
export interface Effect {
  readonly from: Door;
  readonly act: () => Promise<unknown>;
  /** What it is seen by. The first is looked at all the while, so that no cache ends for want of use. */
  readonly looks: readonly [Look, ...Look[]];
  /** Milliseconds, beyond those for all that happens, that this may take. */
  readonly moreMs?: number;
  /** Whether what is not so at the door itself is judged there as well, because nothing else judges it. */
  readonly withItself?: boolean;
}

/** The doors besides one. */
export function othersThan({ setting }: Trial, from: Door): readonly Door[] {
  return setting.doors.filter((door) => door !== from);
}

/**
 * Does something at one door, and asserts that it is so at the others when the time for that has passed. What is not so
 * at the door itself is not judged: it is none of the way between doors.
 * @throws UnpreparedError where it is not.
 */
export async function assertEverywhere(
  trial: Trial,
  { from, act, looks, moreMs = 0, withItself = false }: Effect,
): Promise<void> {
  const { plan } = trial.setting;
  const doors = othersThan(trial, from);
  const given = plan.consistentMs + moreMs;
  await act();
  const since = performance.now();
  const early = await together(doors.map((door) => lastOtherwise(door, looks[0], since, given)));
  const before = trial.exchanges.length;
  const wrong = await otherwise(trial, doors, looks, since + given);
  const sequence = trial.exchanges.slice(0, before);
  const own = new Map<Wrong, Exchange>();
  for (const one of wrong) own.set(one, await demandAt(trial, from, one.look, withItself));
  const isDone = [...own].every(([{ look }, sent]) => look.isSo(sent));
  if (plan.replicas.length > 0 && isDone) {
    const watches = doors.map((door, index) => {
      const isWrong = wrong.some((one) => one.door === door && one.look === looks[0]);
      return measure(trial, { from, door, look: looks[0], since, early: early[index] ?? null, isWrong });
    });
    await together(watches);
  }
  for (const one of wrong) {
    const { door, look, sent } = one;
    const expected = isDone ? `${look.expected} at ${door.name}, as at ${from.name}` : look.expected;
    const violation = new Violation([expected], look.came(sent));
    // What was right at other doors is no part of the sequence that shows it.
    evidenceOf.set(violation, [...sequence, ...[own.get(one)].flatMap((exchange) => exchange ?? []), sent]);
    fail(violation, sent);
  }
}

interface Wrong {
  readonly door: Door;
  readonly look: Look;
  readonly sent: Exchange;
}

/** What is otherwise when the time has passed. Where all is so before, nobody waits for that. */
async function otherwise(
  trial: Trial,
  doors: readonly Door[],
  looks: readonly Look[],
  over: number,
): Promise<readonly Wrong[]> {
  const pairs = doors.flatMap((door) => looks.map((look) => ({ door, look })));
  if (performance.now() < over) {
    const soon = await together(pairs.map(({ door, look }) => isSoAt(door, look)));
    if (soon.every((isSo) => isSo)) return [];
    await pause(Math.max(0, over - performance.now()));
  }
  const sent = pairs.map(async (pair) => ({ ...pair, sent: await lookAt(trial, pair.door, pair.look) }));
  return (await together(sent)).filter((one) => !one.look.isSo(one.sent));
}

async function demandAt(trial: Trial, from: Door, look: Look, isOptional: boolean): Promise<Exchange> {
  const sent = await lookAt(trial, from, look);
  if (isOptional || look.isSo(sent)) return sent;
  throw new UnpreparedError(`${from.name}, where it was done, does not come to ${look.expected} itself`);
}

interface Watch {
  readonly from: Door;
  readonly door: Door;
  readonly look: Look;
  readonly since: number;
  /** When it was last otherwise before it was judged. */
  readonly early: number | null;
  readonly isWrong: boolean;
}

/** Notes how long it took, for which what is still otherwise is waited for, once. */
async function measure({ measurements, setting }: Trial, watch: Watch): Promise<void> {
  const { from, door, look, since, early, isWrong } = watch;
  const { propagation } = measurements;
  const [one, other] = [String(from.number), String(door.number)];
  if (isWrong && propagation.hasExceeded(one, other)) return;
  const { propagationMs } = setting.plan;
  const late = isWrong ? ((await lastOtherwise(door, look, since, propagationMs)) ?? performance.now()) : early;
  const exceeded = isWrong && performance.now() >= since + propagationMs;
  propagation.add(one, other, { ms: exceeded ? propagationMs : Math.max(0, (late ?? since) - since), exceeded });
}
