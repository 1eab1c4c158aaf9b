import { type ChildProcess, spawn } from 'node:child_process';

const forceAfterMs = 10_000;

/** How a program is started. */
export interface ProgramOptions {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds after which it is interrupted, as with control-C. */
  readonly timeout: number;
}

/** How a program ended. */
export interface Ended {
  /** Null where it could not be started or a signal ended it. */
  readonly exitCode: number | null;
  /** All that it printed, on both streams. */
  readonly output: string;
  readonly seconds: number;
  /** Whether its time was up. */
  readonly interrupted: boolean;
}

/** Runs a program to its end; force is used where it does not heed the interruption. */
export async function runProgram(
  file: string,
  args: readonly string[],
  { folder, environment = {}, timeout }: ProgramOptions,
): Promise<Ended> {
  const began = performance.now();
  const child = spawn(file, args, { cwd: folder, env: { ...process.env, ...environment } });
  let output = '';
  let interrupted = false;
  child.stdin.end();
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const interruption = setTimeout(() => {
    interrupted = true;
    child.kill('SIGINT');
  }, timeout);
  const force = setTimeout(() => child.kill('SIGKILL'), timeout + forceAfterMs);
  const exitCode = await ending(child);
  clearTimeout(interruption);
  clearTimeout(force);
  return { exitCode, output, seconds: (performance.now() - began) / 1000, interrupted };
}

function ending(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
}
