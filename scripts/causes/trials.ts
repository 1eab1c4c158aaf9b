import { type FaultRow, faults } from '../../server/index.ts';
import type { ProfileName } from '../../spec/profiles.ts';
import { catalogue } from '../../suites/catalogue.ts';
import { costOf } from '../../suites/costs.ts';

/** Faults that are switched on together in one server, and what is judged of it. */
export interface Trial {
  readonly faults: readonly FaultRow[];
  readonly profile: ProfileName;
  readonly only: readonly string[];
}

/** The requests that a requirement may take to be judged at every server, beside those that the faults name. */
const cheap = 20;

/** So many servers with one fault, with two and with three: spread over all faults, those together far from each other. */
export function trialsOf(singles: number, pairs: number, triples: number): readonly Trial[] {
  const all = faults.filter(({ profiles = ['oss-2.9'] }) => profiles.includes('oss-2.9'));
  const alone = all.filter(({ ofCluster }) => ofCluster !== true);
  const spread = <Row>(rows: readonly Row[], count: number, first: number): readonly Row[] =>
    Array.from(
      { length: count },
      (_, index) => rows[Math.floor(first + (index * rows.length) / count) % rows.length] as Row,
    );
  const several = (count: number, size: number): readonly Trial[] =>
    Array.from({ length: count }, (_, index) => {
      const rows = Array.from({ length: size }, (_, place) => alone[(index * 31 + place * 107 + size) % alone.length]);
      return trialOf(rows as FaultRow[]);
    });
  return [...spread(all, singles, 2).map((row) => trialOf([row])), ...several(pairs, 2), ...several(triples, 3)];
}

function trialOf(rows: readonly FaultRow[]): Trial {
  const named = new Set(rows.map(({ breaks }) => breaks));
  const cluster = rows.some(({ ofCluster }) => ofCluster);
  const fits = (id: string): boolean => named.has(id) || (cluster ? id.startsWith('replicas/') : costOf(id) <= cheap);
  const ids = catalogue().map(({ id }) => id);
  return { faults: rows, profile: 'oss-2.9', only: ids.filter(fits) };
}

/** A name for the faults of a trial. */
export function nameOf({ faults: rows }: Trial): string {
  return rows.map(({ id }) => id).join('+');
}
