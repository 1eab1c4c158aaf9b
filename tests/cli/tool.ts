import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../cli/bin.ts', import.meta.url));

/** A line that tells how far a run is: it comes every ten seconds, and so on slow machines alone. */
export const heartbeat = /^tokenproof: \d+\/\d+ (requirements|servers|mutants|sequences)\b.*\n/gm;

/** How the tool ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process of the tool, with an environment that names no target. */
export function start(args: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [script, ...args], { env: { ...cleanEnvironment(), ...environment } });
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  const clean = Object.entries(process.env).filter(
    ([name]) => !/^(INFLUX_|VITEST|npm_command$)/.test(name) && name !== 'NODE_ENV',
  );
  return Object.fromEntries(clean);
}

/** Waits for the end of a process, with all that it wrote. */
export async function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => (stdout += chunk));
  child.stderr?.on('data', (chunk) => (stderr += chunk));
  const [exitCode] = await once(child, 'close');
  return { exitCode, stdout, stderr: stderr.replaceAll(heartbeat, '') };
}

/** Runs the tool to its end. */
export function tool(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return ended(start(args, environment));
}

/** Runs a command that needs no process of its own to its end, in this one: starting a process takes far longer. */
export async function within(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const { main } = await import('../../cli/main.ts');
  const [stdout, stderr] = [new Kept(), new Kept()];
  const exitCode = await main(args, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    stderr: stderr as unknown as NodeJS.WriteStream,
    environment: { ...cleanEnvironment(), ...environment },
  });
  return { exitCode, stdout: stdout.text, stderr: stderr.text.replaceAll(heartbeat, '') };
}

/** Keeps what is written. */
class Kept extends Writable {
  text = '';

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk;
    done();
  }
}

/** A reference server of the tool's own `serve`, to be stopped with SIGTERM. */
export async function served(...args: readonly string[]) {
  const child = start(['serve', ...args]);
  const ending = ended(child);
  let text = '';
  child.stdout?.on('data', (chunk) => (text += chunk));
  const failed = ending.then(({ stderr }) => Promise.reject(new Error(`serve ended: ${stderr}`)));
  failed.catch(() => {});
  while (text.split('\n').length < 3 && child.stdout !== null) await Promise.race([once(child.stdout, 'data'), failed]);
  const [, url = '', token = ''] = /^listening (\S+)\n(\S+)\n/.exec(text) ?? [];
  const stop = async (): Promise<Ended> => {
    child.kill('SIGTERM');
    return ending;
  };
  return { url, token, text, stop };
}
