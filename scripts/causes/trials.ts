import { createHash } from 'node:crypto';
import { type FaultRow, faults } from '../../server/index.ts';
import type { ProfileName } from '../../spec/profiles.ts';
import { catalogue } from '../../suites/catalogue.ts';
import { costOf } from '../../suites/costs.ts';
import lookedAt from './looked-at.json' with { type: 'json' };

/** Faults that are switched on together in one server, and what is judged of it. */
export interface Trial {
  readonly set: SetName;
  readonly faults: readonly FaultRow[];
  readonly profile: ProfileName;
  readonly only: readonly string[];
}

/**
 * The servers with which rules are looked at, and those that are held out: no fault of theirs is in the other set, nor
 * was it ever looked at. Whoever looks at a miss that is held out adds its faults to `looked-at.json`.
 */
export type SetName = 'seen' | 'held out';

/** How many servers have one fault, two and three. */
export type Sizes = readonly [singles: number, pairs: number, triples: number];

/** The requests that a requirement may take to be judged at every server, beside those that the faults name. */
const cheap = 20;

/** The servers of a set, drawn from its faults by a seed; those of several faults stand alone, and each fault breaks another requirement. */
export function trialsOf(set: SetName, seed: number, [singles, pairs, triples]: Sizes): readonly Trial[] {
  const own = faults.filter(({ id, profiles = ['oss-2.9'] }) => {
    return profiles.includes('oss-2.9') && lookedAt.includes(id) === (set === 'seen');
  });
  const alone = own.filter(({ ofCluster }) => ofCluster !== true);
  const one = ordered(own, `${seed} 1`).slice(0, singles);
  const several = [pairs, triples].flatMap((count, index) => together(alone, index + 2, count, seed));
  return [...one.map((row) => [row]), ...several].map((rows) => trialOf(set, rows));
}

/** So many groups of a size; no fault is in two of them as long as there are others. */
function together(
  rows: readonly FaultRow[],
  size: number,
  count: number,
  seed: number,
): readonly (readonly FaultRow[])[] {
  const rounds = Array.from({ length: count }, (_, round) => ordered(rows, `${seed} ${size} ${round}`));
  const groups = rounds.flatMap((round) =>
    Array.from({ length: Math.floor(round.length / size) }, (_, index) =>
      round.slice(index * size, (index + 1) * size),
    ),
  );
  return groups.filter((group) => new Set(group.map(({ breaks }) => breaks)).size === size).slice(0, count);
}

/** Faults in an order that a text decides, whatever others there are. */
function ordered(rows: readonly FaultRow[], seed: string): readonly FaultRow[] {
  const keyOf = ({ id }: FaultRow): string => createHash('sha256').update(`${seed} ${id}`).digest('hex');
  return rows.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)));
}

function trialOf(set: SetName, rows: readonly FaultRow[]): Trial {
  const named = new Set(rows.map(({ breaks }) => breaks));
  const cluster = rows.some(({ ofCluster }) => ofCluster);
  const fits = (id: string): boolean => named.has(id) || (cluster ? id.startsWith('replicas/') : costOf(id) <= cheap);
  const ids = catalogue().map(({ id }) => id);
  return { set, faults: rows, profile: 'oss-2.9', only: ids.filter(fits) };
}

/** A name for the faults of a trial. */
export function nameOf({ faults: rows }: Trial): string {
  return rows.map(({ id }) => id).join('+');
}
