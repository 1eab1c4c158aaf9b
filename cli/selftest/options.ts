import { availableParallelism } from 'node:os';
import picomatch from 'picomatch';
import { type FaultRow, faults } from '../../server/index.ts';
import { type Behaviour, behaviourOf } from '../target/behaviour.ts';
import { UsageError } from '../usage-error.ts';
import { duration, list, wholeNumber } from '../values.ts';
import type { SelftestFlags } from './flags.ts';
import { sampled } from './sample.ts';

/** What a selftest is asked to do, checked. */
export interface SelftestOptions {
  readonly faults: readonly FaultRow[];
  readonly servers: readonly Behaviour[];
  readonly seeds: readonly number[];
  /** Runs at a time. */
  readonly jobs: number;
  /** Whether only the requirement that a fault names is judged. */
  readonly brief: boolean;
  /** Milliseconds after which no further servers are judged; null for no bound. */
  readonly budget: number | null;
  readonly write: string | null;
  /** Whether mutants are judged instead of the faults that were thought of. */
  readonly mutate: boolean;
  /** How many mutants to try; all unless given. */
  readonly sample: string | undefined;
}

const everyServer = ['contract', 'influxd-2.9'] as const;

/** The options of a selftest. Throws UsageError. */
export function selftestOptions(flags: SelftestFlags): SelftestOptions {
  const first = wholeNumber(flags.seed ?? '1', '--seed', 0, 2 ** 31 - 100);
  const seeds = wholeNumber(flags.seeds ?? '5', '--seeds', 1, 99);
  const servers = list(flags.behave).map((name) => behaviourOf(name));
  return {
    faults: flags.mutate ? [] : sampled(selected(list(flags.fault)), flags.sample, first),
    servers: servers.length === 0 ? everyServer : servers,
    seeds: Array.from({ length: seeds }, (_, index) => first + index),
    jobs: wholeNumber(flags.jobs ?? String(availableParallelism()), '--jobs', 1, 64),
    brief: flags.brief ?? false,
    budget: flags.budget === undefined ? null : duration(flags.budget, '--budget'),
    write: flags.write ?? null,
    mutate: flags.mutate ?? false,
    sample: flags.sample,
  };
}

function selected(globs: readonly string[]): readonly FaultRow[] {
  if (globs.length === 0) return faults;
  const fits = picomatch([...globs]);
  const found = faults.filter(({ id }) => fits(id));
  if (found.length > 0) return found;
  throw new UsageError(`No fault fits --fault ${globs.join(',')}.`, 'See docs/kill-matrix.md.', 'NOTHING_SELECTED');
}
