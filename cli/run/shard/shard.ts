import { UsageError } from '../../usage-error.ts';

/** One part of a plan that is cut into several. */
export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/** The most parts that a plan is cut into. */
const most = 1_000;

/** The shard that a text such as `2/4` names. Throws UsageError. */
export function shardOf(text: string): Shard {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count && shard.count <= most) return shard;
  throw new UsageError(
    `"${text}" is not a part for --shard.`,
    `Write for example 2/4: the second of four, of ${most} at most.`,
  );
}
