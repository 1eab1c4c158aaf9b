/**
 * Tells how much of the zoo a quick run finds: `node scripts/quick.ts [--sample N] [--requests N] [--cases N] [--write FILE]`
 * judges the embedded server with each fault, or with one in every so many, and writes which requirements broke.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pMap from 'p-map';
import type { Attempt, Ended } from '../cli/selftest/attempt.ts';
import { attemptedInChild } from '../cli/selftest/child.ts';
import { brokenIn } from '../cli/selftest/kill.ts';
import { sampled } from '../cli/selftest/sample.ts';
import { type FaultRow, faults } from '../server/index.ts';

/** Attempts that are made in one process. */
const abreast = 6;
const jobs = 2;
const flag = { type: 'string' } as const;
const { values } = parseArgs({ options: { sample: flag, seed: flag, requests: flag, cases: flag, write: flag } });
const seed = Number(values.seed ?? 1);

function attemptOn({ id, profiles, ofCluster }: FaultRow): Attempt {
  return {
    ...{ behave: 'contract', fault: id, profile: profiles?.[0] ?? 'oss-2.9', seeds: [seed], only: null },
    cases: values.cases === undefined ? null : Number(values.cases),
    quick: Number(values.requests ?? 1_500),
    // What is found ends a run, unless all that breaks is asked for.
    ...(values.write === undefined ? { bail: 1 } : {}),
    ...(ofCluster ? { cluster: { replicas: 3, lag: 0 } } : {}),
  };
}

const chosen = sampled(faults, values.sample, seed);
const batches = Array.from({ length: Math.ceil(chosen.length / abreast) }, (_, index) =>
  chosen.slice(index * abreast, (index + 1) * abreast),
);
const judged = await pMap(
  batches,
  async (batch): Promise<readonly (readonly [string, Ended])[]> => {
    const ended = await attemptedInChild(batch.map(attemptOn), new AbortController().signal);
    process.stderr.write('.');
    return batch.map(({ id }, index) => [id, ended[index] ?? { trouble: 'it was not judged' }] as const);
  },
  { concurrency: jobs },
);
const all = judged.flat();
const broken = all.map(([id, ended]) => [id, 'report' in ended ? brokenIn(ended.report) : []] as const);
const troubles = all.filter(([, ended]) => 'trouble' in ended).map(([id]) => id);
const missed = broken.filter(([, ids]) => ids.length === 0).map(([id]) => id);
const found = all.length - missed.length;
process.stdout.write(`${found} of ${all.length} faults found (${((100 * found) / all.length).toFixed(1)} %)\n`);
if (missed.length > 0) process.stdout.write(`not found: ${missed.join(', ')}\n`);
if (troubles.length > 0) process.stdout.write(`not judged: ${troubles.join(', ')}\n`);
if (values.write !== undefined) writeFileSync(values.write, `${JSON.stringify(Object.fromEntries(broken), null, 2)}\n`);
