import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../reports/report/report.ts';
import { Child } from '../child.ts';

/** A server, and a token of it. */
export interface Target {
  readonly url: string;
  readonly token: string;
}

/** What a run of the tool came to. */
export interface Judging {
  readonly report: Report;
  /** Milliseconds from the start of the process to the first verdict. */
  readonly firstVerdictMs: number;
  /** Of all processes of the run, without the server. */
  readonly peakBytes: number;
}

/** Runs the tool on a server for some milliseconds at most. Rejects where it ends with none of some exit codes. */
export async function judging(
  { url, token }: Target,
  flags: readonly string[],
  bounds: { readonly timeout: number; readonly exitCodes: readonly number[] },
): Promise<Judging> {
  const folder = mkdtempSync(join(tmpdir(), 'tokenproof-bench-'));
  const file = join(folder, 'report.json');
  try {
    const args = ['run', '--target', url, ...flags, '--report', `json=${file}`];
    const began = Date.now();
    const child = new Child('cli/bin.ts', args, { env: { INFLUX_TOKEN: token }, timeout: bounds.timeout });
    const exitCode = await child.ended();
    if (exitCode === null || !bounds.exitCodes.includes(exitCode))
      throw new Error(`The run ended with ${exitCode}:\n${child.output}`);
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const { startedAt, firstVerdictMs } = report.run;
    const firstVerdictAt = Date.parse(startedAt) + (firstVerdictMs ?? Number.NaN);
    return { report, firstVerdictMs: firstVerdictAt - began, peakBytes: child.peakBytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
