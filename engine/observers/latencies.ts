/** How many answers took at most so long, and longer than the bucket below allows. */
export interface LatencyBucket {
  readonly upToMs: number;
  readonly count: number;
}

/** Buckets in each tenfold of time: each is about 15 percent wider than the one below. */
const perTenfold = 16;
/** The end of the first bucket, in milliseconds. */
const smallest = 0.1;

/** A histogram of how long answers took, with fixed logarithmic buckets: those of many workers add up. */
export class Latencies {
  readonly #counts = new Map<number, number>();

  /** Counts one answer. */
  add(ms: number): void {
    this.#count(bucketOf(ms), 1);
  }

  /** Adds what another histogram counted. */
  merge(buckets: readonly LatencyBucket[]): void {
    for (const { upToMs, count } of buckets) this.#count(bucketOf(upToMs), count);
  }

  /** The buckets that hold something, the fastest first. */
  buckets(): readonly LatencyBucket[] {
    return [...this.#counts]
      .toSorted(([one], [other]) => one - other)
      .map(([index, count]) => ({ upToMs: endOf(index), count }));
  }

  #count(index: number, count: number): void {
    this.#counts.set(index, count + (this.#counts.get(index) ?? 0));
  }
}

/** The time below which a part of the answers came, in milliseconds; as exact as a bucket is wide. Null of none. */
export function quantile(buckets: readonly LatencyBucket[], part: number): number | null {
  const total = buckets.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  for (const { upToMs, count } of buckets) {
    const share = (part * total - before) / count;
    if (share <= 1) return significant(startOf(upToMs) * (upToMs / startOf(upToMs)) ** Math.max(0, share));
    before += count;
  }
  return null;
}

/** Where the bucket begins that ends at so many milliseconds. */
export function startOf(upToMs: number): number {
  return endOf(bucketOf(upToMs) - 1);
}

/** The end of a bucket is rounded, so that a bucket is told by its own end again. */
function bucketOf(ms: number): number {
  const exact = perTenfold * Math.log10(ms / smallest);
  return Math.max(0, Math.ceil(exact - 0.1));
}

function endOf(index: number): number {
  return significant(smallest * 10 ** (index / perTenfold));
}

function significant(ms: number): number {
  return Number(ms.toPrecision(3));
}
