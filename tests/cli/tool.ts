import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../cli/bin.ts', import.meta.url));

/** How the tool ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process of the tool, with an environment that names no target. */
export function start(args: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const clean = Object.entries(process.env).filter(([name]) => !/^(INFLUX_|VITEST)/.test(name) && name !== 'NODE_ENV');
  return spawn(process.execPath, [script, ...args], { env: { ...Object.fromEntries(clean), ...environment } });
}

/** Waits for the end of a process, with all that it wrote. */
export async function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => (stdout += chunk));
  child.stderr?.on('data', (chunk) => (stderr += chunk));
  const [exitCode] = await once(child, 'close');
  return { exitCode, stdout, stderr };
}

/** Runs the tool to its end. */
export function tool(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return ended(start(args, environment));
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
