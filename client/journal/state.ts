import type { Entry, Header, Line, Making } from './lines.ts';

/** What a journal tells. */
export interface JournalState {
  readonly header: Header | null;
  /** What was there before the run, as ids. */
  readonly existing: readonly string[];
  /** What was made and is not known to be gone, the newest first. */
  readonly remaining: readonly Entry[];
  /** The ids among them that the server said it removed, which nobody has looked after yet. */
  readonly removed: ReadonlySet<string>;
  /** Creates that no id is known of: never answered, refused, or answered without one. */
  readonly unsettled: readonly Making[];
  /** Those of them that were never answered. */
  readonly unanswered: readonly Making[];
}

/** What the lines of a journal amount to. */
export function stateOf(lines: Iterable<Line>): JournalState {
  const entries = new Map<string, Entry>();
  const makings = new Map<string, Making>();
  const [refused, removed] = [new Set<string>(), new Set<string>()];
  const existing: string[] = [];
  let header: Header | null = null;
  for (const line of lines) {
    if ('begun' in line) header = line.begun;
    else if ('existing' in line) existing.push(...line.existing);
    else if ('making' in line) makings.set(line.making.key, line.making);
    else if ('made' in line) {
      entries.set(line.made.id, line.made);
      removed.delete(line.made.id);
      makings.delete(line.key ?? '');
    } else if ('refused' in line) refused.add(line.refused);
    else if ('removed' in line) removed.add(line.removed);
    else if ('gone' in line) {
      entries.delete(line.gone);
      removed.delete(line.gone);
    }
  }
  const unsettled = [...makings.values()];
  return {
    ...{ header, existing, removed, unsettled },
    remaining: [...entries.values()].reverse(),
    unanswered: unsettled.filter(({ key }) => !refused.has(key)),
  };
}
