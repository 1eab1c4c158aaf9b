import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../reports/report.ts';
import type { ProfileName } from '../../spec/profiles.ts';
import type { Behaviour } from '../behaviour.ts';

/** One run of the tool against an embedded server. */
export interface Attempt {
  readonly behave: Behaviour;
  /** The fault that is switched on; null for none. */
  readonly fault: string | null;
  readonly profile: ProfileName;
  readonly seeds: readonly number[];
  /** The requirement to judge; null for all. */
  readonly only: string | null;
  /** Cases of each requirement at most; null for the default. */
  readonly cases: number | null;
}

/** How an attempt ended: its report, or why there is none. */
export type Ended = { readonly report: Report } | { readonly trouble: string };

const script = fileURLToPath(new URL(`../bin${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url));
const timeout = 300_000;

/** Where the runs keep what Node compiled, so that each but the first starts sooner. */
const compiled = join(tmpdir(), 'tokenproof-compiled');

/** Runs the tool in a process of its own, so that attempts can run side by side. */
export async function attempted(attempt: Attempt, signal: AbortSignal): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'tokenproof-selftest-'));
  const file = join(folder, 'report.json');
  try {
    const child = spawn(process.execPath, [script, ...argumentsOf(attempt, file)], {
      stdio: ['ignore', 'ignore', 'pipe'],
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
      env: { ...process.env, NO_COLOR: '1', NODE_COMPILE_CACHE: compiled },
    });
    let complaint = '';
    child.stderr.on('data', (chunk) => (complaint += chunk));
    const [exitCode] = await once(child, 'close');
    return [0, 1, 4].includes(exitCode) ? { report: JSON.parse(readFileSync(file, 'utf8')) } : { trouble: complaint };
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function argumentsOf({ behave, fault, profile, seeds, only, cases }: Attempt, file: string): readonly string[] {
  return [
    ...['run', '--behave', behave, '--profile', profile, '--report', `json=${file}`, '--strict'],
    ...['--seed', String(seeds[0]), '--seeds', String(seeds.length)],
    ...(cases === null ? [] : ['--cases', String(cases)]),
    ...(behave === 'contract' ? [] : ['--known', behave]),
    ...(fault === null ? [] : ['--fault', fault]),
    ...(only === null ? [] : ['--only', only]),
  ];
}
