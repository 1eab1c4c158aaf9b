import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../reports/report/report.ts';
import { Child } from '../child.ts';

/** Properties that make, use, change and remove authorizations, and do not wait. */
const only = ['create/unique', 'create/any-text', 'read/equals-created', 'status/edge', 'status/walk'];

const timeout = 3_600_000;

/** One run of some length. */
export interface Length {
  readonly requests: number;
  readonly judgingMs: number;
  /** Of all processes of the run, without the server. */
  readonly peakBytes: number;
}

/** Judges a server with ever more cases, until runs have about as many requests as asked for; each size is one run. */
export async function measureLengths(
  target: { readonly url: string; readonly token: string },
  sizes: readonly number[],
  tell: (length: Length) => void,
): Promise<readonly Length[]> {
  const probe = 40;
  const { requests } = await runWith(target, probe);
  const lengths: Length[] = [];
  for (const size of sizes) {
    const length = await runWith(target, Math.ceil((probe * size) / requests));
    tell(length);
    lengths.push(length);
  }
  return lengths;
}

/** Requests in a second that a longer run took for what it has more than a shorter one: what it does in the end. */
export function rateBetween(shorter: Length, longer: Length): number {
  return (1_000 * (longer.requests - shorter.requests)) / (longer.judgingMs - shorter.judgingMs);
}

async function runWith(
  { url, token }: { readonly url: string; readonly token: string },
  cases: number,
): Promise<Length> {
  const folder = mkdtempSync(join(tmpdir(), 'tokenproof-scale-'));
  const file = join(folder, 'report.json');
  try {
    const selected = only.flatMap((id) => ['--only', id]);
    const options = ['--seed', '1', '--cases', String(cases), '--report', `json=${file}`];
    const child = new Child('cli/bin.ts', ['run', '--target', url, ...selected, ...options], {
      env: { INFLUX_TOKEN: token },
      timeout,
    });
    const exitCode = await child.ended();
    if (exitCode !== 0) throw new Error(`The run ended with ${exitCode}:\n${child.output}`);
    const { run } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    return { requests: run.requests, judgingMs: run.judgingMs, peakBytes: child.peakBytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
