import { wholeNumber } from '../values.ts';

/** So many of all, one in every so many, beginning at a place that the seed decides, so that all have their turn. Throws UsageError. */
export function sampled<One>(all: readonly One[], size: string | undefined, seed: number): readonly One[] {
  if (size === undefined) return all;
  const count = Math.min(all.length, wholeNumber(size, '--sample', 1, 10_000));
  const step = all.length / count;
  const start = seed % Math.ceil(step);
  return Array.from({ length: count }, (_, index) => all[(start + Math.floor(index * step)) % all.length] as One);
}
