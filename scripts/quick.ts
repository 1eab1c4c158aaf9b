/**
 * Tells how much of the zoo a quick run finds:
 * `node scripts/quick.ts [--sample N] [--seed N] [--requests N] [--part N [--named] [--write]] [--only FILE] [--jobs N] [--record]`
 * judges the embedded server with each fault, or with one in every so many, or with those that a file has a line for. `--part`
 * gives each requirement as many requests in the place of what was measured; with `--named`, only the requirement that a fault
 * names is judged. `--write` keeps what broke, and what each takes without a fault, for scripts/order.ts; `--record` keeps the
 * figure for docs/performance.md.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pMap from 'p-map';
import type { Attempt, Ended } from '../cli/selftest/attempt.ts';
import { attemptedInChild } from '../cli/selftest/child.ts';
import { brokenIn } from '../cli/selftest/kill.ts';
import { sampled } from '../cli/selftest/sample.ts';
import { type FaultRow, faults } from '../server/index.ts';
import { noteLevel } from './bench/kills.ts';
import { recordQuick } from './bench/quick-record.ts';

const flag = { type: 'string' } as const;
const toggle = { type: 'boolean', default: false } as const;
const { values } = parseArgs({
  options: {
    ...{ sample: flag, seed: flag, requests: flag, part: flag, only: flag, jobs: flag },
    ...{ named: toggle, record: toggle, write: toggle },
  },
});
const seed = Number(values.seed ?? 1);
const requests = Number(values.requests ?? 1_500);
const part = values.part === undefined ? {} : { part: Number(values.part) };

/** Attempts that are made in one process. */
const abreast = values.named ? 24 : 6;

function attemptOn({ id, profiles, ofCluster, breaks }: FaultRow): Attempt {
  const only = values.named ? breaks : null;
  return {
    ...{ behave: 'contract', fault: id, profile: profiles?.[0] ?? 'oss-2.9', seeds: [seed], only, cases: null },
    quick: requests,
    ...part,
    // What is found ends a run, unless all that breaks is asked for.
    ...(values.write && !values.named ? {} : { bail: 1 }),
    ...(ofCluster ? { cluster: { replicas: 3, lag: 0 } } : {}),
  };
}

/** What each requirement takes on a server without a fault. Rejects where it could not be judged. */
async function costs(): Promise<ReadonlyMap<string, number>> {
  const clean = {
    behave: 'contract',
    fault: null,
    profile: 'oss-2.9',
    seeds: [seed],
    only: null,
    cases: null,
  } as const;
  const attempt: Attempt = { ...clean, ...part, quick: 1e9, cluster: { replicas: 3, lag: 0 } };
  const [ended] = await attemptedInChild([attempt], new AbortController().signal);
  if (ended === undefined || 'trouble' in ended) throw new Error('the server without a fault could not be judged');
  return new Map(ended.report.results.map((result) => [result.requirement, result.requests]));
}

/** What a run of one fault came to, in a few words. */
function foundIn(ended: Ended | undefined): string {
  if (ended === undefined || 'trouble' in ended) return 'not judged';
  return brokenIn(ended.report).join(', ') || 'not found';
}

const asked = values.only === undefined ? null : new Set(readFileSync(values.only, 'utf8').split('\n'));
const chosen = sampled(
  faults.filter(({ id }) => asked === null || asked.has(id)),
  values.sample,
  seed,
);
const batches = Array.from({ length: Math.ceil(chosen.length / abreast) }, (_, index) =>
  chosen.slice(index * abreast, (index + 1) * abreast),
);
const judged = await pMap(
  batches,
  async (batch): Promise<readonly (readonly [string, Ended])[]> => {
    const ended = await attemptedInChild(batch.map(attemptOn), new AbortController().signal);
    for (const [index, { id }] of batch.entries()) process.stderr.write(`${id}: ${foundIn(ended[index])}\n`);
    return batch.map(({ id }, index) => [id, ended[index] ?? { trouble: 'it was not judged' }] as const);
  },
  { concurrency: Number(values.jobs ?? 2) },
);
const all = judged.flat();
const broken = all.map(([id, ended]) => [id, 'report' in ended ? brokenIn(ended.report) : []] as const);
const troubles = all.filter(([, ended]) => 'trouble' in ended).map(([id]) => id);
const missed = broken.filter(([, ids]) => ids.length === 0).map(([id]) => id);
const found = all.length - missed.length;
process.stdout.write(`${found} of ${all.length} faults found (${((100 * found) / all.length).toFixed(1)} %)\n`);
if (missed.length > 0) process.stdout.write(`not found: ${missed.join(', ')}\n`);
if (troubles.length > 0) process.stdout.write(`not judged: ${troubles.join(', ')}\n`);
if (values.write) noteLevel({ part: Number(values.part), seed, takes: await costs(), broken });
if (values.record) recordQuick({ seed, requests, found, of: all.length });
