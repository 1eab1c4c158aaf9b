import type { Client } from '../../../client/http/client.ts';
import type { Limits } from '../../../client/limits/limits.ts';
import type { PreparedTarget } from '../../../client/preparation/prepared-target.ts';
import { locate } from '../../../engine/own/load.ts';
import { type Absence, absenceOf, type Plan, type Quick } from '../../../engine/plan.ts';
import { requirementOf } from '../../../suites/catalogue.ts';
import { turnsOf } from '../../../suites/costs.ts';
import { inTime } from '../../../suites/in-time.ts';
import { equally, inOrder, quickly } from '../../../suites/order.ts';
import type { RunOptions } from '../options.ts';
import { declaredAbsent } from './scope.ts';
import type { Session } from './session.ts';

/** What the worker is told of a session. */
export function planOf(
  { options, contract, target, replicas, client, ledger, mark, recording }: Session,
  prepared: PreparedTarget,
): Plan {
  const { principals, giving, onlyReads, bucketID, existing, controls } = prepared;
  const alone = replicas.length === 0 ? { replicas: oneAddress } : {};
  const absent = { ...alone, ...prepared.absent, ...declaredAbsent(options.without) };
  const { consistentMs, propagationMs } = options;
  const { profile, watched, share, seed, seeds, cases, path, timeout, concurrency, budget, revocationMs } = options;
  return {
    ...{ url: target.url, timeout, concurrency, profile, contract },
    ...(recording === null ? {} : { recording }),
    ...{
      principals,
      giving,
      onlyReads,
      bucketID,
      existing,
      absent,
      selected: ordered(options),
      watched,
      modules: options.requirements.map((name) => locate(name, process.cwd())),
      seed,
      seeds,
      share,
      cases,
      path,
      mark,
      ledger: ledger.path,
      durable: target.kind === 'remote',
    },
    ...{
      budget,
      bail: options.bail === null ? null : { most: options.bail, strict: options.strict },
      quick: quickOf(options, absent),
      revocationMs,
      ...{ replicas, consistentMs, propagationMs },
      controls,
      transport: options.reaching.transport,
      limits: limitsFor(prepared, client),
    },
    known: options.known?.deviations ?? [],
  };
}

/** What finds most comes first; where all is judged whatever is found, nothing that lasts is begun last. */
function ordered({ selected, concurrency, seeds, share, quick, bail }: RunOptions): readonly string[] {
  const all = inOrder(selected);
  if (quick !== null || bail !== null) return all;
  const lastsOf = (id: string): number => turnsOf(id) * (share?.[id] ?? seeds).length;
  return inTime(all, { lanes: concurrency, lastsOf });
}

function quickOf({ quick, part, selected: all, profile }: RunOptions, absent: Plan['absent']): Quick | null {
  if (quick === null) return null;
  const selected = all.filter((id) => absenceOf(requirementOf(id), { profile, absent }) === undefined);
  return part === null ? quickly(quick, selected) : equally(quick, selected, part);
}

/** Why what takes several replicas is not judged. */
const oneAddress: Absence = { reason: 'not-applicable', note: 'one address is known; --replica tells of another' };

function limitsFor({ onlyReads }: PreparedTarget, { allowance }: Client): Limits {
  const left = allowance.remaining();
  return onlyReads === null ? left : { ...left, readOnly: true };
}
