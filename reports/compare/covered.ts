import type { Coverage } from '../report/coverage.ts';

/** The parts of what is tried that two runs can differ in. */
export const areas = ['statuses', 'transitions', 'filters', 'permissions'] as const;

/** What one of two runs tried and the other did not, of one area. */
export interface CoverageDifference {
  readonly area: (typeof areas)[number];
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

const readers: Readonly<Record<(typeof areas)[number], (coverage: Coverage) => readonly string[]>> = {
  statuses: ({ operations }) =>
    operations.filter(({ count }) => count > 0).map(({ operation, status }) => `${operation ?? 'other'} ${status}`),
  transitions: ({ transitions }) => transitions.map(({ from, by, to }) => `${from} to ${to} by ${by}`),
  filters: ({ filters }) => filters.map(({ parameters }) => parameters.join(' and ') || 'none'),
  permissions: ({ lattice }) => lattice.map(({ held, wanted }) => `${held} for ${wanted}`),
};

/** What of statuses, transitions, filters and permissions was tried in one of two runs alone. */
export function coverageBetween(base: Coverage, head: Coverage): readonly CoverageDifference[] {
  return areas.map((area) => {
    const [before, after] = [readers[area](base), readers[area](head)];
    return { area, gained: without(after, before), lost: without(before, after) };
  });
}

function without(members: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return members.filter((member) => !known.has(member));
}
