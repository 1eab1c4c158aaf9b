import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { isObject } from '../../spec/json.ts';
import type { Kind } from '../ownership/kinds.ts';

/** Who can take something away: the owner of the token that the run was given, or of that of the other organization. */
export type Remover = 'main' | 'second';

/** One thing that a run made, and the principal that can take it away. */
export interface Entry {
  readonly kind: Kind;
  readonly id: string;
  readonly by: Remover;
}

/** A create that is about to be sent. */
export interface Making {
  readonly key: string;
  readonly kind: Kind;
  readonly by: Remover;
  /** The spoken name of the principal that sends it. */
  readonly as: string;
  /** A digest of the description or the name that is sent; null where it cannot be told, or there is none. */
  readonly sent: string | null;
}

/** The circumstances of a run. */
export interface Header {
  readonly run: string;
  readonly mark: string;
  readonly target: string;
  /** RFC 3339, UTC. */
  readonly startedAt: string;
  readonly process: number;
  readonly host: string;
}

/** A line of a journal. It holds ids, never secrets. */
export type Line =
  | { readonly begun: Header }
  | { readonly existing: readonly string[] }
  | { readonly making: Making }
  | { readonly made: Entry; readonly key?: string }
  | { readonly refused: string }
  | { readonly removed: string }
  | { readonly gone: string };

/** The lines of a journal. What was cut off in writing, or is none of ours, is passed over. */
export function linesIn(path: string): Generator<Line> {
  return new LineReader(path).more();
}

/** So much of a journal is held at a time: those of long runs have hundreds of megabytes. */
const chunkBytes = 1 << 16;

const newline = 0x0a;

/** Reads the lines of a journal that were added since it was last asked. */
export class LineReader {
  readonly #path: string;
  #place = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** The lines since the last time. One that is still being written is left for the next. */
  *more(): Generator<Line> {
    if (!existsSync(this.#path)) return;
    const descriptor = openSync(this.#path, 'r');
    try {
      let rest = Buffer.alloc(0);
      for (let bytes = this.#read(descriptor, 0); bytes.length > 0; bytes = this.#read(descriptor, rest.length)) {
        const whole = Buffer.concat([rest, bytes]);
        const end = whole.lastIndexOf(newline) + 1;
        rest = whole.subarray(end);
        this.#place += end;
        for (const text of whole.toString('utf8', 0, end).split('\n')) yield* lineOf(text);
      }
      const last = lineOf(rest.toString('utf8'));
      if (last.length > 0) this.#place += rest.length;
      yield* last;
    } finally {
      closeSync(descriptor);
    }
  }

  #read(descriptor: number, after: number): Buffer {
    const bytes = Buffer.alloc(chunkBytes);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, chunkBytes, this.#place + after));
  }
}

/** So many bytes hold the first line of a journal. */
const firstBytes = 8_192;

/** The header of a journal, which is its first line; null for what is no journal. */
export function headerIn(path: string): Header | null {
  const [first = ''] = beginningOf(path).split('\n');
  const [line] = lineOf(first);
  return line !== undefined && 'begun' in line ? line.begun : null;
}

function beginningOf(path: string): string {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(path, 'r');
    const bytes = Buffer.alloc(firstBytes);
    return bytes.toString('utf8', 0, readSync(descriptor, bytes));
  } catch {
    return '';
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

function lineOf(text: string): readonly Line[] {
  try {
    const line: unknown = JSON.parse(text);
    return isObject(line) ? [line as unknown as Line] : [];
  } catch {
    return [];
  }
}
