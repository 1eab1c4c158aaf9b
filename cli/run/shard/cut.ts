import type { Share } from '../../../engine/share.ts';

/** A requirement at one seed: what a plan is cut into. */
interface Unit {
  readonly id: string;
  readonly seed: number;
  readonly cost: number;
}

/**
 * Cuts requirements × seeds into shares that take about as long: the dearest first, each into the share that has least
 * so far (Graham 1969, "Bounds on multiprocessing timing anomalies", LPT). The same for the same input, on every machine.
 */
export function cut(
  ids: readonly string[],
  seeds: readonly number[],
  count: number,
  costOf: (id: string) => number,
): readonly Share[] {
  const shares = Array.from({ length: count }, () => ({ total: 0, units: [] as Unit[] }));
  for (const unit of unitsOf(ids, seeds, costOf)) {
    const least = shares.reduce((one, other) => (other.total < one.total ? other : one));
    least.units.push(unit);
    least.total += unit.cost;
  }
  return shares.map(({ units }) => shareOf(ids, units));
}

function unitsOf(ids: readonly string[], seeds: readonly number[], costOf: (id: string) => number): readonly Unit[] {
  const units = seeds.flatMap((seed) => ids.map((id) => ({ id, seed, cost: costOf(id) })));
  return units.toSorted((one, other) => other.cost - one.cost);
}

/** The seeds of each requirement, in the order of the ids and from the first seed on. */
function shareOf(ids: readonly string[], units: readonly Unit[]): Share {
  const seedsOf = Map.groupBy(units, ({ id }) => id);
  return Object.fromEntries(
    ids.flatMap((id) => {
      const own = seedsOf.get(id);
      return own === undefined ? [] : [[id, own.map(({ seed }) => seed).toSorted((one, other) => one - other)]];
    }),
  );
}
