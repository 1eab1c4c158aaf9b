import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../reports/report/report.ts';
import { Child } from '../child.ts';
import { cycleLength, replay } from '../replay.ts';

const timeout = 900_000;
const connections = 4;

/** A run of all requirements, and bare requests of the same kinds after it. */
export interface OneRun {
  readonly verdict: string;
  readonly firstVerdictMs: number;
  readonly durationMs: number;
  readonly judgingMs: number;
  readonly requests: number;
  readonly peakBytes: number;
  /** Requests in a second. */
  readonly rate: number;
  /** Those of undici alone. */
  readonly bareRate: number;
  readonly connections: number;
}

/** Runs all requirements against a server, and then sends as many bare requests on as many connections. */
export async function measureRun(url: string, token: string): Promise<OneRun> {
  const folder = mkdtempSync(join(tmpdir(), 'tokenproof-bench-'));
  const file = join(folder, 'report.json');
  try {
    const args = ['run', '--target', url, '--concurrency', String(connections), '--report', `json=${file}`];
    const child = new Child('cli/bin.ts', args, { env: { INFLUX_TOKEN: token }, timeout });
    const exitCode = await child.ended();
    if (exitCode === null || ![0, 1, 4].includes(exitCode))
      throw new Error(`The run ended with ${exitCode}:\n${child.output}`);
    const { run, verdict } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const { durationMs, judgingMs, requests } = run;
    const bareMs = await replay({ url, token, connections }, requests);
    const bareRequests = Math.floor(requests / cycleLength) * cycleLength;
    return {
      ...{ verdict, durationMs, judgingMs, requests, peakBytes: child.peakBytes, connections },
      firstVerdictMs: run.firstVerdictMs ?? Number.NaN,
      rate: perSecond(requests, judgingMs),
      bareRate: perSecond(bareRequests, bareMs),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function perSecond(count: number, ms: number): number {
  return (1000 * count) / ms;
}
