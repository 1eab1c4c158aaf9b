import type { Share } from '../../../engine/share.ts';
import { turnsOf } from '../../../suites/costs.ts';
import { UsageError } from '../../usage-error.ts';
import type { RunFlags } from '../flags.ts';
import { cut } from './cut.ts';
import { type Shard, shardOf } from './shard.ts';

/** What a run judges of what was selected. */
export interface Sharing {
  /** The requirements that it judges, in catalogue order. */
  readonly selected: readonly string[];
  /** All that were selected for the whole plan. */
  readonly watched: readonly string[];
  /** The seeds at which it judges each; null where they are all. */
  readonly share: Share | null;
  /** Null where the run is the whole plan. */
  readonly shard: Shard | null;
}

/** The part of a selection that `--shard` asks for. Throws UsageError. */
export function sharingOf(
  { shard: text, seed, path, budget, bail, quick, for: lasting }: RunFlags,
  watched: readonly string[],
  seeds: readonly number[],
): Sharing {
  if (text === undefined) return { selected: watched, watched, share: null, shard: null };
  const shard = shardOf(text);
  if (seed === undefined)
    throw new UsageError('A shard is part of one plan, which its seed makes.', 'Give the same --seed to every shard.');
  const other = Object.entries({ path, budget, bail, quick, for: lasting }).find(([, value]) => value !== undefined);
  if (other !== undefined)
    throw new UsageError(`--${other[0]} ends a run early, and a shard is judged whole.`, `Leave out --${other[0]}.`);
  const share = cut(watched, seeds, shard.count, turnsOf)[shard.index - 1] ?? {};
  const selected = Object.keys(share);
  if (selected.length > 0) return { selected, watched, share, shard };
  throw new UsageError(`There is nothing to judge in shard ${text}.`, 'Cut the plan into fewer shards.');
}
