import type { Secrets } from '../../client/redaction/secrets.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Report } from '../../reports/report/report.ts';
import type { RunOptions } from '../run/options.ts';
import { run } from '../run/session/run.ts';

/** A server that is prepared, until it is let go. */
interface Prepared {
  readonly plan: Plan;
  /** Aborts when the run on it is to end. */
  readonly signal: AbortSignal;
}

/** How two runs are stopped, and who is told what. */
export interface BothMonitor {
  readonly signal: AbortSignal;
  readonly secrets: Secrets;
  readonly onWarning: (sentence: string) => void;
}

/** Does something with two servers while each is prepared for a run, and lets the runs take away what was made. */
export type Use = (a: Plan, b: Plan, signal: AbortSignal) => Promise<void>;

/**
 * Prepares two servers as for a run each, with its journal and its guard, does something with both, and cleans up. Gives
 * the report of each run, which has judged nothing. Rejects as a run does.
 */
export async function onBoth(
  [a, b]: readonly [RunOptions, RunOptions],
  monitor: BothMonitor,
  use: Use,
): Promise<readonly [Report, Report]> {
  const done = Promise.withResolvers<void>();
  const [preparedA, preparedB] = [Promise.withResolvers<Prepared>(), Promise.withResolvers<Prepared>()];
  const runs = [started(a, preparedA), started(b, preparedB)] as const;
  const work = Promise.all([preparedA.promise, preparedB.promise])
    .then(([one, other]) => use(one.plan, other.plan, AbortSignal.any([one.signal, other.signal])))
    .finally(done.resolve);
  await Promise.allSettled([...runs, work]);
  const reports = [await runs[0], await runs[1]] as const;
  await work;
  return reports;

  async function started(options: RunOptions, prepared: PromiseWithResolvers<Prepared>): Promise<Report> {
    try {
      return await run(options, {
        ...monitor,
        onResult: () => {},
        engine: async ({ plan }, signal) => {
          prepared.resolve({ plan, signal });
          await done.promise;
        },
      });
    } catch (error) {
      prepared.reject(error);
      throw error;
    }
  }
}
