import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './program.ts';

const checkMs = 30_000;
const installMs = 600_000;

/** Where Schemathesis stands. */
export interface Schemathesis {
  /** The file of its command `st`. */
  readonly file: string;
  readonly version: string;
}

/** The first command that is a Python 3 with which virtual environments can be made; null where there is none. */
export async function findPython(): Promise<string | null> {
  for (const command of ['python3', 'python']) {
    const check = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))';
    if ((await runProgram(command, ['-c', check], { timeout: checkMs })).exitCode === 0) return command;
  }
  return null;
}

/** Makes a virtual environment in the user's cache folder and installs the newest release. Throws where that fails. */
export async function installSchemathesis(python: string): Promise<Schemathesis> {
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tokenproof', 'peers');
  mkdirSync(folder, { recursive: true });
  await succeed(python, ['-m', 'venv', folder]);
  await succeed(join(folder, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', '--upgrade', 'schemathesis']);
  const file = join(folder, 'bin', 'st');
  const version = /version (\S+)/.exec(await succeed(file, ['--version']))?.[1];
  if (version === undefined) throw new Error('Schemathesis does not tell its version.');
  return { file, version };
}

async function succeed(file: string, args: readonly string[]): Promise<string> {
  const { exitCode, output } = await runProgram(file, args, { timeout: installMs });
  if (exitCode !== 0) throw new Error(`${[file, ...args].join(' ')} ended with ${exitCode}:\n${output}`);
  return output;
}
