import type { Client } from '../../../client/http/client.ts';
import type { Limits } from '../../../client/limits/limits.ts';
import type { PreparedTarget } from '../../../client/preparation/prepared-target.ts';
import { locate } from '../../../engine/own/load.ts';
import type { Plan } from '../../../engine/plan.ts';
import { declaredAbsent } from './scope.ts';
import type { Session } from './session.ts';

/** What the worker is told of a session. */
export function planOf(
  { options, contract, target, client, ledger, mark, recording }: Session,
  prepared: PreparedTarget,
): Plan {
  const { principals, giving, onlyReads, bucketID, existing, controls } = prepared;
  const absent = { ...prepared.absent, ...declaredAbsent(options.without) };
  const { profile, selected, watched, share, seed, seeds, cases, path, timeout, concurrency, budget, revocationMs } =
    options;
  return {
    ...{ url: target.url, timeout, concurrency, profile, contract: contract.source, overlays: options.overlays },
    ...(recording === null ? {} : { recording }),
    ...{
      principals,
      giving,
      onlyReads,
      bucketID,
      existing,
      absent,
      selected,
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
      revocationMs,
      controls,
      transport: options.reaching.transport,
      limits: limitsFor(prepared, client),
    },
    known: options.known?.deviations ?? [],
  };
}

function limitsFor({ onlyReads }: PreparedTarget, { allowance }: Client): Limits {
  const left = allowance.remaining();
  return onlyReads === null ? left : { ...left, readOnly: true };
}
