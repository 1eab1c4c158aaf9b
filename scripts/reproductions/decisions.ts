import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import pMap from 'p-map';
import { attemptedInChild } from '../../cli/selftest/child.ts';
import type { Report } from '../../reports/report/report.ts';
import { renderReproductions } from '../../reports/reproduction/reproduction.ts';
import { type FaultRow, startServer } from '../../server/index.ts';

/** How a reproduction ended: what its process exits with, and its last lines. */
export interface End {
  readonly exitCode: number | null;
  readonly said: string;
}

/** What became of the reproduction of a fault's finding. */
export interface Decision {
  readonly fault: FaultRow;
  /** Against a server with the fault and against one without; null where there was no finding. */
  readonly ends: readonly [faulty: End, right: End] | null;
}

const profile = 'oss-2.9';
const together = 8;
const longestSend = 60_000;

/** Whether a reproduction tells a server with the fault from one without it. */
export function isDecided({ ends }: Decision): boolean {
  return ends?.[0].exitCode === 1 && ends[1].exitCode === 0;
}

/** What became of the reproductions of faults; a report that the folder keeps is not made again. */
export async function decisionsOf(rows: readonly FaultRow[], folder: string): Promise<readonly Decision[]> {
  mkdirSync(folder, { recursive: true });
  await record(rows, folder);
  return pMap(rows, (row) => decisionOf(row, folder), { concurrency: availableParallelism() });
}

async function record(rows: readonly FaultRow[], folder: string): Promise<void> {
  const missing = rows.filter(({ id }) => !existsSync(reportOf(id, folder)));
  for (let first = 0; first < missing.length; first += together) {
    const batch = missing.slice(first, first + together);
    const attempts = batch.map(({ id, breaks }) => ({
      ...({ behave: 'contract', fault: id, profile, seeds: [1], only: breaks, cases: null } as const),
    }));
    const ended = await attemptedInChild(attempts, AbortSignal.timeout(600_000));
    for (const [index, { id }] of batch.entries()) {
      const one = ended[index];
      if (one !== undefined && 'report' in one) writeFileSync(reportOf(id, folder), JSON.stringify(one.report));
    }
  }
}

function reportOf(id: string, folder: string): string {
  return join(folder, `${id}.json`);
}

async function decisionOf(fault: FaultRow, folder: string): Promise<Decision> {
  const path = reportOf(fault.id, folder);
  const report: Report | null = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  const start = `${fault.breaks.replaceAll('/', '-')}-`;
  const file = report === null ? undefined : renderReproductions(report).find(({ name }) => name.startsWith(start));
  if (file === undefined) return { fault, ends: null };
  const program = join(folder, `${fault.id}.mts`);
  writeFileSync(program, file.text);
  return { fault, ends: [await endOf(program, [fault.id]), await endOf(program, [])] };
}

/** How a program ends against a server with these faults. */
async function endOf(program: string, faults: readonly string[]): Promise<End> {
  const server = await startServer({ profile, faults });
  try {
    const env = { PATH: process.env.PATH, TARGET: server.url, TOKEN: server.fixture.operatorToken };
    return await new Promise((resolve) => {
      const child = execFile(process.execPath, [program], { env, timeout: longestSend }, (_, output, complaint) =>
        resolve({ exitCode: child.exitCode, said: `${output}${complaint}`.trim().split('\n').slice(-3).join('\n') }),
      );
    });
  } finally {
    await server.close();
  }
}
