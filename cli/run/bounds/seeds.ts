import { randomInt } from 'node:crypto';
import { UsageError } from '../../usage-error.ts';
import { wholeNumber } from '../../values.ts';
import { defaults } from '../defaults.ts';
import type { RunFlags } from '../flags.ts';

/** The seeds of a run. */
export interface Seeds {
  readonly seed: number;
  /** Every seed to judge at, that one first. */
  readonly seeds: readonly number[];
}

const largestSeed = 2 ** 31 - 1;

/** The first seed, and all of them: one follows another. Throws UsageError. */
export function seedsOf({ seed, seeds = defaults.seeds, path }: RunFlags): Seeds {
  const first = seed === undefined ? randomInt(largestSeed) : wholeNumber(seed, '--seed', 0, largestSeed);
  const count = wholeNumber(seeds, '--seeds', 1, 1_000);
  if (path !== undefined && count > 1)
    throw new UsageError('--path belongs to one seed.', 'Leave out --seeds, or --path.');
  return { seed: first, seeds: Array.from({ length: count }, (_, index) => first + index) };
}

/** fast-check's path to one counterexample. Throws UsageError. */
export function pathOf(path: string | undefined): string | null {
  if (path === undefined || /^\d+(:\d+)*$/.test(path)) return path ?? null;
  throw new UsageError(`"${path}" is not a path for --path.`, 'Copy it from the report of a failure, such as 3:0:1.');
}
