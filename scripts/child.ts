import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { peakMemory } from './memory.ts';
import { root } from './tool.ts';

const pollMs = 50;
const killAfterMs = 5_000;

/** How a child is started. */
export interface ChildOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly timeout: number;
}

/** A child process that is watched: what it prints, when it began to, and how much memory it takes. */
export class Child {
  readonly #process: ChildProcess;
  readonly #closed: Promise<void>;
  readonly #watch: NodeJS.Timeout;
  #ended = false;
  #output = '';
  #peakBytes = 0;

  /** Starts this Node on a script in the repository's root; it is killed after a time in milliseconds. */
  constructor(script: string, args: readonly string[], { env = {}, timeout }: ChildOptions) {
    const environment = { ...process.env, ...env };
    this.#process = spawn(process.execPath, [script, ...args], { cwd: root, env: environment, timeout });
    this.#process.stdin?.end();
    this.#closed = once(this.#process, 'close').then(() => {
      clearInterval(this.#watch);
      this.#ended = true;
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => this.#hear(text));
    }
    this.#watch = setInterval(() => this.#measure(), pollMs).unref();
  }

  /** The most memory seen so far, in bytes: the process and its descendants together. */
  get peakBytes(): number {
    return this.#peakBytes;
  }

  /** All that was printed so far, on both streams. */
  get output(): string {
    return this.#output;
  }

  /** The first group of a pattern in what the process prints. Rejects where it ends without printing it. */
  async printed(pattern: RegExp): Promise<string> {
    while (!this.#ended) {
      const found = pattern.exec(this.#output)?.[1];
      if (found !== undefined) return found;
      await setTimeout(pollMs);
    }
    throw new Error(`The process ended before it printed ${pattern}:\n${this.#output}`);
  }

  /** Waits for the end; the exit code, null after a signal. */
  async ended(): Promise<number | null> {
    await this.#closed;
    return this.#process.exitCode;
  }

  /** Ends the process, with force where it does not end by itself. */
  async stop(): Promise<void> {
    if (this.#process.exitCode === null) this.#process.kill('SIGTERM');
    const force = globalThis.setTimeout(() => this.#process.kill('SIGKILL'), killAfterMs);
    await this.ended();
    clearTimeout(force);
  }

  #hear(text: string): void {
    this.#output += text;
  }

  #measure(): void {
    if (this.#process.pid !== undefined) this.#peakBytes = Math.max(this.#peakBytes, peakMemory(this.#process.pid));
  }
}
