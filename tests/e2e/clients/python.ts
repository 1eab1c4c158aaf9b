import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Host, Visit } from './visit.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('visit.py', import.meta.url));
const client = 'influxdb-client==1.50.0';
const minute = 60_000;

/** An interpreter that has the client, or why there is none. */
export type Python = { readonly interpreter: string } | { readonly missing: string };

/** Installs the client from PyPI into an environment in a temporary folder. */
export async function pythonWithClient(): Promise<Python> {
  const folder = await mkdtemp(join(tmpdir(), 'tokenproof-python-'));
  const interpreter = join(folder, 'bin', 'python');
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--retries', '1', '--timeout', '15'];
  try {
    await run('python3', ['-m', 'venv', folder], { timeout: minute });
  } catch (error) {
    return { missing: `python3 makes no environment: ${lastLine(error)}` };
  }
  try {
    await run(interpreter, [...pip, client], { timeout: 3 * minute });
  } catch (error) {
    return { missing: `pip installs no ${client}: ${lastLine(error)}` };
  }
  return { interpreter };
}

/** What the client from PyPI sees on a server. Rejects with what it writes to the standard error. */
export async function pythonVisit(interpreter: string, { url, token }: Host): Promise<Visit> {
  const { stdout } = await run(interpreter, [script, url, token], { timeout: minute });
  return JSON.parse(stdout);
}

function lastLine(error: unknown): string {
  return (
    String(error instanceof Error ? error.message : error)
      .trim()
      .split('\n')
      .at(-1) ?? ''
  );
}
