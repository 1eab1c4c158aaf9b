import { fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Attempt, Ended } from './attempt.ts';

const script = fileURLToPath(new URL(`./worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url));
const timeout = 600_000;

/** Where the processes keep what Node compiled unless told, so that each but the first starts sooner. */
const compiled = join(tmpdir(), 'tokenproof-compiled');

/**
 * Makes attempts in a process of their own, so that they use another processor. A process that fails troubles all its
 * attempts; one that is interrupted or takes longer than ten minutes ends early, and is waited for.
 */
export async function attemptedInChild(attempts: readonly Attempt[], signal: AbortSignal): Promise<readonly Ended[]> {
  let complaint = '';
  let ended: readonly Ended[] | undefined;
  try {
    const child = fork(script, {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { NODE_COMPILE_CACHE: compiled, ...process.env, NO_COLOR: '1' },
    });
    child.stderr?.on('data', (chunk) => (complaint += chunk));
    child.on('message', (message: readonly Ended[]) => (ended = message));
    const stop = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
    stop.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
    child.send(attempts);
    await once(child, 'close');
  } catch (error) {
    complaint = error instanceof Error ? error.message : String(error);
  }
  const trouble = complaint.trim() || 'it ended without a word';
  return ended ?? attempts.map(() => ({ trouble, shared: attempts.length > 1 }));
}
