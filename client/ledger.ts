import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';

/** What a run can make on a server. */
export type Kind = 'authorization' | 'user' | 'organization' | 'bucket';

/** One thing that a run made, and the principal that can take it away. */
export interface Entry {
  readonly kind: Kind;
  readonly id: string;
  readonly by: 'main' | 'second';
}

type Line = { readonly made: Entry } | { readonly gone: string };

/**
 * What this run made, as a file of JSON lines that several processes append to.
 * The file outlives a process that dies, so that another can still clean up; it holds ids, never secrets.
 */
export class Ledger {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Records something that the server just made. */
  made(entry: Entry): void {
    this.#append({ made: entry });
  }

  /** Records that something is no longer there. */
  gone(id: string): void {
    this.#append({ gone: id });
  }

  /** What is still there, the newest first. A last line that was cut off in writing is passed over. */
  remaining(): readonly Entry[] {
    const entries = new Map<string, Entry>();
    for (const line of this.#lines()) {
      if ('made' in line) entries.set(line.made.id, line.made);
      else entries.delete(line.gone);
    }
    return [...entries.values()].reverse();
  }

  /** Removes the file. */
  discard(): void {
    rmSync(this.path, { force: true });
  }

  #append(line: Line): void {
    appendFileSync(this.path, `${JSON.stringify(line)}\n`, { mode: 0o600 });
  }

  #lines(): readonly Line[] {
    if (!existsSync(this.path)) return [];
    return readFileSync(this.path, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line);
  }
}

/** The mark of a run, which the description of all that it makes carries. */
export function markOf(run: string): string {
  return `[tokenproof ${run}]`;
}
