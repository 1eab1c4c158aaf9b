import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TargetError } from '../../client/preparation/preparation-error.ts';
import { loadContract } from '../../spec/loader/load.ts';
import { prismVersion } from '../version.ts';
import type { OpenTarget } from './open-target.ts';

const startLimitMs = 90_000;

/**
 * Prism as a child process that answers from the corrected contract, changed by overlays. Rejects with TargetError where it
 * does not start. A free port unless told.
 */
export async function startMock(contract: string, overlays: readonly string[] = [], wanted = 0): Promise<OpenTarget> {
  const script = prismScript();
  const folder = mkdtempSync(join(tmpdir(), 'tokenproof-mock-'));
  const document = join(folder, 'contract.json');
  writeFileSync(document, JSON.stringify((await loadContract(contract, overlays)).document));
  const port = wanted === 0 ? await freePort() : wanted;
  const child = spawn(
    process.execPath,
    [script, 'mock', '--dynamic', '--host', '127.0.0.1', '--port', String(port), document],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environmentOf(process.env),
    },
  );
  const close = async (): Promise<void> => {
    await stop(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await listening(child);
  } catch (error) {
    await close();
    throw error;
  }
  return { kind: 'mock', url: `http://127.0.0.1:${port}`, urls: [], credentials: null, close };
}

/** The script of Prism, an optional package. Throws TargetError where it was left out. */
function prismScript(): string {
  try {
    return createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js');
  } catch (cause) {
    const cure = `Add it beside tokenproof: npm install @stoplight/prism-cli@${prismVersion}`;
    throw new TargetError('TARGET_MOCK_MISSING', 'Prism, which serves the mock, is not installed.', cure, { cause });
  }
}

/** What a process needs of the environment to start at all. Whatever else is there, such as tokens, is none of its business. */
const needed = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SYSTEMROOT', 'LANG', 'LC_ALL'];

function environmentOf(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => needed.includes(name.toUpperCase()));
  return { ...Object.fromEntries(kept), NO_COLOR: '1' };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Resolves when Prism says that it listens; its output is read on, so that it never blocks. */
function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = () => reject(notStarted(output));
    const timer = setTimeout(fail, startLimitMs);
    const read = (chunk: Buffer): void => {
      output = `${output}${chunk}`.slice(-4_000);
      if (output.includes('is listening on')) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', fail);
    child.once('exit', fail);
    child.once('exit', () => clearTimeout(timer));
    child.stdout?.once('data', () => timer.unref());
  });
}

function notStarted(output: string): TargetError {
  const last = output.trim().split('\n').at(-1) ?? '';
  const sentence = `The mock did not start${last === '' ? '' : `: ${last}`}.`;
  return new TargetError('TARGET_MOCK_FAILED', sentence, 'Check that prism accepts the contract.');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await ended;
  clearTimeout(timer);
}
