import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { AppendOnlyFile } from './journal/append-only-file.ts';
import { type Entry, type Header, type Line, LineReader, type Making } from './journal/lines.ts';
import { JournalReading, type JournalState } from './journal/state.ts';

export type { Entry } from './journal/lines.ts';
export { markOf } from './ownership/mark.ts';

/** Ids on one line, so that lines stay short. */
const perLine = 200;

/**
 * The journal of a run: what it is about to make, what it made, and what is gone, as a file of JSON lines that several
 * threads and processes append to. It outlives a process that dies, so that another can still clean up.
 * Every method that writes throws JournalError where it cannot.
 */
export class Ledger {
  readonly path: string;
  readonly #file: AppendOnlyFile;
  readonly #writer = randomBytes(3).toString('hex');
  readonly #lines: LineReader;
  readonly #reading = new JournalReading();
  #count = 0;

  /** `durable`: whether the lines shall outlive a power cut, too. */
  constructor(path: string, { durable = false }: { readonly durable?: boolean } = {}) {
    this.path = path;
    this.#lines = new LineReader(path);
    this.#file = new AppendOnlyFile(path, durable);
  }

  /** Records the circumstances of the run, before anything is made. */
  begin(header: Header): void {
    this.#file.begin(lineOf({ begun: header }));
  }

  /** Records what was there before the run. */
  exists(ids: readonly string[]): void {
    for (let at = 0; at < ids.length; at += perLine) this.#append({ existing: ids.slice(at, at + perLine) });
  }

  /** Records that a create is about to be sent, and gives the key under which its answer is recorded. */
  making(about: Omit<Making, 'key'>): string {
    this.#count += 1;
    const key = `${this.#writer}-${this.#count}`;
    this.#append({ making: { key, ...about } });
    return key;
  }

  /** Records something that the server just made, in answer to a create. */
  made(entry: Entry, key?: string): void {
    this.#append({ made: entry, ...(key === undefined ? {} : { key }) });
  }

  /** Records that a create was refused. */
  refused(key: string): void {
    this.#append({ refused: key });
  }

  /** Records that the server said that it removed something; a fresh look has to bear it out. */
  removed(id: string): void {
    this.#append({ removed: id });
  }

  /** Records that something is no longer there. */
  gone(id: string): void {
    this.#append({ gone: id });
  }

  /** What all writers recorded so far. */
  state(): JournalState {
    for (const line of this.#lines.more()) this.#reading.take(line);
    return this.#reading.state();
  }

  /** What was made and was not said to be removed, the newest first. */
  remaining(): readonly Entry[] {
    return this.state().remaining;
  }

  /** Lets go of the file. */
  close(): void {
    this.#file.close();
  }

  /** Removes the file. */
  discard(): void {
    this.close();
    rmSync(this.path, { force: true });
  }

  #append(line: Line): void {
    this.#file.append(lineOf(line));
  }
}

function lineOf(line: Line): string {
  return JSON.stringify(line);
}
