import { createHash } from 'node:crypto';
import { type FaultRow, faults } from '../../server/index.ts';
import looked from './looked-at.json' with { type: 'json' };

/** Faults that a reproduction can meet: of one server, with the profile that is judged. */
const fit = faults.filter(
  ({ ofCluster, profiles = ['oss-2.9'] }) => ofCluster !== true && profiles.includes('oss-2.9'),
);

/** The faults with whose reproductions the rules were looked at. */
export function lookedAt(): readonly FaultRow[] {
  return fit.filter(({ id }) => looked.includes(id));
}

/** The faults with these ids. */
export function named(ids: readonly string[]): readonly FaultRow[] {
  return fit.filter(({ id }) => ids.includes(id));
}

/** So many of the faults that were not looked at, drawn by a seed. */
export function drawn(count: number, seed: number): readonly FaultRow[] {
  const keyOf = ({ id }: FaultRow): string => createHash('sha256').update(`${seed} ${id}`).digest('hex');
  const others = fit.filter(({ id }) => !looked.includes(id));
  return others.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other))).slice(0, count);
}
