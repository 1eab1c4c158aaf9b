import { judging, type Target } from './judging.ts';

/** Milliseconds that a run may take. */
const timeout = 900_000;

/** A plan judged by one run, and by several side by side that judge a part each. */
export interface Shards {
  readonly count: number;
  readonly requests: number;
  /** Milliseconds from the start of the process to its end. */
  readonly wholeMs: number;
  /** The same from the first start to the last end. */
  readonly shardsMs: number;
}

/** Milliseconds that shards took for each that an even part of the whole run takes: 1 where cutting costs nothing. */
export function excessOf({ count, wholeMs, shardsMs }: Shards): number {
  return (count * shardsMs) / wholeMs;
}

/** Judges a target by one run, and then by several at the same time. Rejects where a run ends early. */
export async function measureShards(target: Target, count: number): Promise<Shards> {
  const flags = ['--seed', '1', '--concurrency', '4'];
  const judge = (...more: readonly string[]) => judging(target, [...flags, ...more], { timeout, exitCodes: [0, 1, 4] });
  const begun = performance.now();
  const { report } = await judge();
  const between = performance.now();
  await Promise.all(Array.from({ length: count }, (_, index) => judge('--shard', `${index + 1}/${count}`)));
  const ended = performance.now();
  return { count, requests: report.run.requests, wholeMs: between - begun, shardsMs: ended - between };
}
