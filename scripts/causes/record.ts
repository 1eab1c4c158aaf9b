import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attemptedInChild } from '../../cli/selftest/child.ts';
import type { Report } from '../../reports/report/report.ts';
import { nameOf, type Trial } from './trials.ts';

/** Servers that are judged side by side. */
const together = 8;

/** The report of each trial; those that a folder keeps already are not made again. What could not be judged is left out. */
export async function recorded(trials: readonly Trial[], folder: string): Promise<ReadonlyMap<Trial, Report>> {
  mkdirSync(folder, { recursive: true });
  const fileOf = (trial: Trial): string => join(folder, `${nameOf(trial)}.json`);
  const missing = trials.filter((trial) => !existsSync(fileOf(trial)));
  for (let first = 0; first < missing.length; first += together) {
    const batch = missing.slice(first, first + together);
    const ended = await attemptedInChild(batch.map(attemptOf), AbortSignal.timeout(600_000));
    for (const [index, trial] of batch.entries()) {
      const one = ended[index];
      if (one !== undefined && 'report' in one) writeFileSync(fileOf(trial), JSON.stringify(one.report));
      else process.stderr.write(`${nameOf(trial)}: ${one?.trouble}\n`);
    }
    process.stderr.write(`${first + batch.length} of ${missing.length}\n`);
  }
  const kept = trials.filter((trial) => existsSync(fileOf(trial)));
  return new Map(kept.map((trial) => [trial, JSON.parse(readFileSync(fileOf(trial), 'utf8')) as Report]));
}

function attemptOf({ faults: [first, ...others], profile, only }: Trial) {
  return {
    ...({ behave: 'contract', fault: first?.id ?? null, beside: others.map(({ id }) => id), profile } as const),
    ...{ seeds: [1], only: only.join(','), cases: null },
    ...(first?.ofCluster ? { cluster: { replicas: 3, lag: 0 } } : {}),
  };
}
