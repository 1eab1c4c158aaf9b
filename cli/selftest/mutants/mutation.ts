import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pMap from 'p-map';
import type { ProfileName } from '../../../spec/profiles.ts';
import type { Attempt, Ended } from '../attempt.ts';
import { attemptedInChild } from '../child.ts';
import type { SelftestOptions } from '../options.ts';
import { sampled } from '../sample.ts';
import type { SelftestMonitor } from '../selftest.ts';
import { instrument } from './instrument.ts';
import type { Mutant } from './mutant.ts';

/** What became of the mutants. */
export interface Mutation {
  /** How many mutants there are in all. */
  readonly all: number;
  /** Those in which a run called something broken. */
  readonly killed: readonly Mutant[];
  /** Those that no run could judge, not even alone: the server does not start, falls silent or answers for nobody. */
  readonly unfit: readonly Mutant[];
  readonly survivors: readonly Mutant[];
  /** Those that were not judged for want of time. */
  readonly unjudged: readonly Mutant[];
  /** Why the server without any mutant is not clean; null where it is. */
  readonly trouble: string | null;
}

/** One way to judge what survived the ways before: the quick ones come first. */
interface Way {
  readonly profile: ProfileName;
  readonly cases: number | null;
}

const ways: readonly Way[] = [
  { profile: 'oss-2.9', cases: 2 },
  { profile: 'cloud-serverless', cases: 2 },
  // The one that shows tokens on reads.
  { profile: 'oss-2.7', cases: null },
];

/** Servers that are judged in one process at most. */
const together = 12;

/** The folder that holds the servers: the repository, or `dist` of the installed package. */
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Judges the reference server with each of its mutants switched on, several at a time. Rejects with UsageError. */
export async function mutate(options: SelftestOptions, monitor: SelftestMonitor): Promise<Mutation> {
  const { folder, mutants } = await instrument(root);
  try {
    const chosen = sampled(mutants, options.sample, options.seeds[0] ?? 1);
    return { ...(await judged(folder, chosen, options, monitor)), all: mutants.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function judged(
  folder: string,
  chosen: readonly Mutant[],
  options: SelftestOptions,
  { signal, onDone }: SelftestMonitor,
): Promise<Omit<Mutation, 'all'>> {
  const end = performance.now() + (options.budget ?? Number.POSITIVE_INFINITY);
  const killed: Mutant[] = [];
  const unfit: Mutant[] = [];
  const unjudged: Mutant[] = [];
  let left: readonly Mutant[] = chosen;
  const [clean] = await attemptedInChild([attemptOn(folder, '', ways[0] as Way, options)], signal);
  const trouble = standing(clean) === 'survives' ? null : wordOf(clean);
  if (trouble !== null) return { killed, unfit, survivors: [], unjudged: chosen, trouble };
  for (const way of ways) {
    const lists = { breaks: killed, unfit, survives: [] as Mutant[] };
    const judge = async (batch: readonly Mutant[]): Promise<void> => {
      if (signal.aborted || performance.now() > end) return void unjudged.push(...batch);
      const attempts = batch.map(({ id }) => attemptOn(folder, id, way, options));
      const ended = await attemptedInChild(attempts, signal);
      for (const [index, mutant] of batch.entries()) {
        const how = standing(ended[index]);
        // What cannot be judged beside others may only have been in their way.
        if (how === 'unfit' && batch.length > 1) await judge([mutant]);
        else lists[how].push(mutant);
      }
      onDone(killed.length + unfit.length + unjudged.length, chosen.length);
    };
    await pMap(chunks(left), judge, { concurrency: options.jobs });
    left = lists.survives;
  }
  return { killed, unfit, survivors: left, unjudged, trouble: null };
}

function attemptOn(folder: string, id: string, { profile, cases }: Way, { seeds }: SelftestOptions): Attempt {
  const mutant = { folder, id };
  return { behave: 'contract', fault: null, profile, seeds: seeds.slice(0, 1), only: null, cases, mutant, bail: 1 };
}

/** What a run says of a mutant: that it breaks a promise, that it cannot be judged, or nothing at all. */
function standing(ended: Ended | undefined): 'breaks' | 'unfit' | 'survives' {
  if (ended === undefined || 'trouble' in ended) return 'unfit';
  const { verdict, totals } = ended.report;
  if (totals.broken > 0) return 'breaks';
  return verdict === 'conforms' ? 'survives' : 'unfit';
}

function wordOf(ended: Ended | undefined): string {
  if (ended === undefined) return 'it was not judged';
  if ('trouble' in ended) return ended.trouble;
  const broken = ended.report.results.filter(
    ({ outcome }) => outcome.status !== 'held' && outcome.status !== 'skipped',
  );
  return `${ended.report.verdict}: ${broken.map(({ requirement }) => requirement).join(', ')}`;
}

function chunks(mutants: readonly Mutant[]): readonly (readonly Mutant[])[] {
  const count = Math.ceil(mutants.length / together);
  return Array.from({ length: count }, (_, index) => mutants.filter((_, place) => place % count === index));
}
