import { parseArgs } from 'node:util';
import { type FaultRow, faults } from '../../server/index.ts';
import type { Trial } from './render-peers.ts';

/** What the comparison is asked to do. */
export interface Choice {
  readonly trials: readonly Trial[];
  readonly seed: number;
  /** Milliseconds for each run. */
  readonly timeout: number;
  readonly atATime: number;
  /** Where the document goes, relative to the repository; null to print the figures alone. */
  readonly output: string | null;
}

const document = 'docs/peers.md';

/** Reads the command line. Of the faults every n-th can be chosen, the first among them. The document is written where all faults are tried or `--output` names a file. Throws for what it does not know. */
export function chooseFrom(args: readonly string[], known: readonly FaultRow[] = faults): Choice {
  const { values } = parseArgs({
    args: [...args],
    options: {
      faults: { type: 'string' },
      limit: { type: 'string' },
      every: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      timeout: { type: 'string', default: '180' },
      jobs: { type: 'string', default: '2' },
      output: { type: 'string' },
    },
  });
  const ids = values.faults?.split(',') ?? known.map(({ id }) => id);
  const limit = values.limit === undefined ? ids.length : wholeNumber('limit', values.limit);
  const step = wholeNumber('every', values.every);
  const chosen = ids.filter((_, index) => index % step === 0).slice(0, limit);
  const trials = chosen.map((id) => trialOf(id, known));
  return {
    trials,
    seed: wholeNumber('seed', values.seed),
    timeout: wholeNumber('timeout', values.timeout) * 1000,
    atATime: wholeNumber('jobs', values.jobs),
    output: values.output ?? (trials.length === known.length ? document : null),
  };
}

/** A fault in a profile where it can be seen; the newest OSS has the most of what faults are about. */
function trialOf(id: string, known: readonly FaultRow[]): Trial {
  const fault = known.find((one) => one.id === id);
  if (fault === undefined) throw new Error(`There is no fault "${id}".`);
  const { breaks, profiles } = fault;
  const profile = profiles === undefined || profiles.includes('oss-2.9') ? 'oss-2.9' : (profiles[0] ?? 'oss-2.9');
  return { id, breaks, profile };
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${option} takes a whole number above 0, not "${text}".`);
  return value;
}
