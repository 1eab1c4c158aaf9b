import { errorFunction, quantileSorted, wilcoxonRankSum } from 'simple-statistics';

/** How a second sample differs from a first one, by ranks alone: a few very slow answers do not decide it. */
export interface Shift {
  /** How many times as long the second takes: the Hodges-Lehmann estimate over the logarithms. */
  readonly ratio: number;
  /** Where the ratio lies with the confidence that was asked for, least and most. */
  readonly interval: readonly [number, number];
  /** Cliff's delta: how much likelier a value of the second is the longer one than the shorter one, from -1 to 1. */
  readonly delta: number;
  /** Two-sided probability of ranks as uneven as these, were there no difference (Wilcoxon rank sum, ties corrected). */
  readonly p: number;
}

/** The least that a duration counts for, so that it has a logarithm. */
const least = 0.001;

/** The shift from one sample of durations to another. `z` is the normal quantile of the interval's confidence. */
export function shiftBetween(base: readonly number[], head: readonly number[], z: number): Shift {
  const { spread, p, delta } = rankTest(base, head);
  const ratios = base.flatMap((one) => head.map((other) => Math.max(other, least) / Math.max(one, least)));
  const sorted = Float64Array.from(ratios).sort();
  const margin = Math.min(1, Math.max(0, 0.5 - (z * spread) / sorted.length));
  const at = (part: number): number => quantileSorted([...sorted], part);
  return { ratio: at(0.5), interval: [at(margin), at(1 - margin)], delta, p };
}

/** The rank-sum test by its normal approximation, with the correction for ties (Lehmann 1975, section 1.2). */
function rankTest(base: readonly number[], head: readonly number[]) {
  const [m, n] = [base.length, head.length];
  const larger = wilcoxonRankSum([...head], [...base]) - (n * (n + 1)) / 2;
  const spread = Math.sqrt(((m * n) / 12) * (m + n + 1 - tiesOf([...base, ...head]) / ((m + n) * (m + n - 1))));
  const distance = Math.max(0, Math.abs(larger - (m * n) / 2) - 0.5);
  const p = spread === 0 ? 1 : 1 - errorFunction(distance / spread / Math.SQRT2);
  // The library's error function is exact to seven digits, so that a probability can lie just outside.
  return { spread, p: Math.min(1, Math.max(0, p)), delta: (2 * larger) / (m * n) - 1 };
}

/** The sum of t³ - t over the groups of t equal values. */
function tiesOf(values: readonly number[]): number {
  const groups = Map.groupBy(values, (value) => value);
  return [...groups.values()].reduce((sum, { length }) => sum + length ** 3 - length, 0);
}
