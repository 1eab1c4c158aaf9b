import { createHash } from 'node:crypto';
import type { ShardInfo } from '../../../reports/merge/shard-info.ts';
import type { Contract } from '../../../spec/contract.ts';
import { version } from '../../version.ts';
import type { RunOptions } from '../options.ts';
import type { Shard } from './shard.ts';

/** What a report tells of the part of a plan that a run judged. */
export function shardInfo(
  options: RunOptions,
  { index, count }: Shard,
  contract: Pick<Contract, 'digest'>,
  partial: ReadonlySet<string>,
): ShardInfo {
  const { watched, seeds, share, known, baseline, floors } = options;
  return {
    ...{ index, count, plan: planDigest(options, contract), selected: watched, seeds, share: share ?? {} },
    ...{ partial: [...partial].toSorted(), known: known?.source ?? null, baseline: baseline?.source ?? null, floors },
  };
}

/** A digest of all that decides on what is judged, and how: where it lies, who asks and how fast are left out. */
function planDigest(options: RunOptions, { digest }: Pick<Contract, 'digest'>): string {
  const { watched, seeds, cases, profile, without, revocationMs, consistentMs, floors, limits, reaching } = options;
  const { known, baseline } = options;
  const plan = {
    ...{ version, contract: digest, watched, seeds, cases, profile, without, revocationMs, consistentMs, floors },
    replicas: reaching.replicas.length,
    ...{ known: known?.deviations ?? null, baseline: baseline?.entries ?? null, readOnly: limits.readOnly },
  };
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex');
}
