import type { Entry, Header, Line, Making } from './lines.ts';

/** What is known of something that the server said it removed, besides its id. */
export type Origin = Omit<Entry, 'id'>;

/** What a journal tells. */
export interface JournalState {
  readonly header: Header | null;
  /** What was there before the run, as ids. */
  readonly existing: readonly string[];
  /** What was made and was not said to be removed, the newest first. */
  readonly remaining: readonly Entry[];
  /** What the server said it removed, which nobody has looked after yet, by its id. */
  readonly removed: ReadonlyMap<string, Origin>;
  /** Creates that no id is known of: never answered, refused, or answered without one. */
  readonly unsettled: readonly Making[];
  /** Those of them that were never answered. */
  readonly unanswered: readonly Making[];
}

/** What the lines of a journal amount to. Long runs remove hundreds of thousands of things: each takes little room. */
export class JournalReading {
  readonly #entries = new Map<string, Entry>();
  readonly #removed = new Map<string, Origin>();
  readonly #origins = new Map<string, Origin>();
  readonly #makings = new Map<string, Making>();
  readonly #refused = new Set<string>();
  readonly #existing: string[] = [];
  #header: Header | null = null;

  /** Takes up a line. */
  take(line: Line): void {
    if ('begun' in line) this.#header = line.begun;
    else if ('existing' in line) this.#existing.push(...line.existing);
    else if ('making' in line) this.#makings.set(line.making.key, line.making);
    else if ('made' in line) this.#made(line.made, line.key ?? '');
    else if ('refused' in line) this.#refused.add(line.refused);
    else if ('removed' in line) this.#remove(line.removed);
    else if ('gone' in line) this.#forget(line.gone);
  }

  /** What the lines so far amount to. What is removed later shows in the map that was given. */
  state(): JournalState {
    const unsettled = [...this.#makings.values()];
    return {
      ...{ header: this.#header, existing: [...this.#existing], removed: this.#removed, unsettled },
      remaining: [...this.#entries.values()].reverse(),
      unanswered: unsettled.filter(({ key }) => !this.#refused.has(key)),
    };
  }

  #made(entry: Entry, key: string): void {
    this.#forget(entry.id);
    this.#entries.set(entry.id, entry);
    this.#makings.delete(key);
  }

  #remove(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    this.#removed.set(id, this.#originOf(entry));
  }

  #forget(id: string): void {
    this.#entries.delete(id);
    this.#removed.delete(id);
  }

  #originOf({ kind, by }: Entry): Origin {
    const key = `${kind} ${by}`;
    const origin = this.#origins.get(key) ?? { kind, by };
    this.#origins.set(key, origin);
    return origin;
  }
}

/** What lines amount to that nobody adds to. */
export function stateOf(lines: Iterable<Line>): JournalState {
  const reading = new JournalReading();
  for (const line of lines) reading.take(line);
  return reading.state();
}

/**
 * What was made and is not known to be gone, as far as it fits a condition: the newest first, and what was said to be removed
 * last. Only what fits is held.
 */
export function entriesOf(
  { remaining, removed }: Pick<JournalState, 'remaining' | 'removed'>,
  fits: (entry: Entry) => boolean = () => true,
): readonly Entry[] {
  const said = removed.entries().map(([id, origin]): Entry => ({ id, ...origin }));
  return [...remaining.filter(fits), ...said.filter(fits).toArray().reverse()];
}
