import type { Behaviour } from '../target/behaviour.ts';
import { isKilled, type Kill } from './kill.ts';

/** What became of all faults on one server. */
export interface Matrix {
  readonly behave: Behaviour;
  readonly seeds: readonly number[];
  /** The requirements that broke without a fault; empty on a clean server. */
  readonly unexpected: readonly string[];
  readonly kills: readonly Kill[];
}

/** Whether a server is clean without a fault, and each of its faults is killed by the requirement that it names. */
export function isProven({ unexpected, kills }: Matrix): boolean {
  return unexpected.length === 0 && kills.every(isKilled);
}

/** One line on a matrix, such as `contract: clean, 140 of 140 faults killed at 5 seeds each`. */
export function summaryOf({ behave, seeds, unexpected, kills }: Matrix): string {
  const clean = unexpected.length === 0 ? 'clean' : `NOT CLEAN (${unexpected.join(', ')})`;
  const killed = kills.filter(isKilled).length;
  return `${behave}: ${clean}, ${killed} of ${kills.length} faults killed at ${seeds.length} ${seeds.length === 1 ? 'seed' : 'seeds'} each`;
}

/** The faults that were not killed, a line each, with the seeds at which they survived. */
export function survivorsOf({ kills }: Matrix): readonly string[] {
  return kills
    .filter((kill) => !isKilled(kill))
    .map(({ fault, survivedAt, instead, trouble }) => {
      const how = instead === null ? '' : ` (${instead})`;
      const reason = trouble === null ? `survived at seed ${survivedAt.join(', ')}${how}` : trouble.trim();
      return `${fault.id} (${fault.breaks}): ${reason}`;
    });
}
