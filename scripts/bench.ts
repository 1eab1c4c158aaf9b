/** Measures one run against the embedded server, and next to it bare requests of the same kinds against the same server. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../reports/report/report.ts';
import { Child } from './child.ts';
import { cycleLength, replay } from './replay.ts';

const timeout = 300_000;
const connections = 4;

interface Measured {
  readonly firstVerdictMs: number;
  readonly durationMs: number;
  readonly judgingMs: number;
  readonly requests: number;
  readonly peakBytes: number;
  readonly verdict: string;
}

async function measureRun(url: string, token: string): Promise<Measured> {
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
    return {
      firstVerdictMs: run.firstVerdictMs ?? Number.NaN,
      durationMs,
      judgingMs,
      requests,
      peakBytes: child.peakBytes,
      verdict,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rows(run: Measured, bareMs: number): readonly (readonly [name: string, value: string])[] {
  const bareRequests = Math.floor(run.requests / cycleLength) * cycleLength;
  const [runRate, bareRate] = [perSecond(run.requests, run.judgingMs), perSecond(bareRequests, bareMs)];
  return [
    ['verdict', run.verdict],
    ['time to the first verdict', `${run.firstVerdictMs.toFixed(0)} ms`],
    ['duration of the run', `${(run.durationMs / 1000).toFixed(2)} s`],
    ['judging alone', `${(run.judgingMs / 1000).toFixed(2)} s`],
    ['requests', String(run.requests)],
    ['requests while judging', `${runRate.toFixed(0)} /s`],
    ['bare undici', `${bareRate.toFixed(0)} /s`],
    ['run to bare', `${((100 * runRate) / bareRate).toFixed(0)} %`],
    ['peak memory of the run', `${(run.peakBytes / 2 ** 20).toFixed(0)} MiB`],
    ['connections', String(connections)],
  ];
}

function perSecond(count: number, ms: number): number {
  return (1000 * count) / ms;
}

const server = new Child('cli/bin.ts', ['serve', '--port', '0'], { timeout: 2 * timeout });
try {
  const url = await server.printed(/^listening (\S+)\n/m);
  const token = await server.printed(/^listening .+\n(\S+)\n/m);
  const run = await measureRun(url, token);
  const bareMs = await replay({ url, token, connections }, run.requests);
  for (const [name, value] of rows(run, bareMs)) process.stdout.write(`${name.padEnd(26)}${value.padStart(12)}\n`);
} finally {
  await server.stop();
}
