import { type LatticeCell, latticeOf } from '../../spec/lattice.ts';
import { isProfileName, profiles } from '../../spec/profiles.ts';
import type { Report } from './report.ts';

/** What of the lattice was tried: cells in which a token was let through, was refused, or was not tried at all. */
export interface LatticeTally {
  readonly allow: number;
  readonly deny: number;
  readonly untried: number;
}

/** The tallies of one resource type, or of several together. */
export interface LatticeRow {
  readonly types: string;
  readonly read: LatticeTally;
  readonly write: LatticeTally;
}

/** The types that tokens are used on; the others can only be given away. */
const usable: readonly string[] = ['authorizations', 'users', 'buckets', 'orgs'];

/** One row for each type that permissions of the profile can name; none where no token was tried. */
export function latticeRows({ coverage, run }: Report): readonly LatticeRow[] {
  if (coverage.lattice.length === 0 || !isProfileName(run.profile)) return [];
  const { resourceTypes, unscopedReach } = profiles[run.profile];
  const tried = new Set(coverage.lattice.map(cellKey));
  return resourceTypes.value.map((type) => {
    const cells = latticeOf([type], unscopedReach.value);
    const of = (action: string) =>
      tallyOf(
        cells.filter(({ wanted }) => wanted.startsWith(`${action} `)),
        tried,
      );
    return { types: type, read: of('read'), write: of('write') };
  });
}

/** The same in few rows: each type that tokens are used on, and all others together. */
export function shortLatticeRows(report: Report): readonly LatticeRow[] {
  const rows = latticeRows(report);
  const others = rows.filter(({ types }) => !usable.includes(types));
  if (others.length === 0) return rows;
  const together = {
    types: `${others.length} others`,
    read: sumOf(others.map(({ read }) => read)),
    write: sumOf(others.map(({ write }) => write)),
  };
  return [...rows.filter(({ types }) => usable.includes(types)), together];
}

function tallyOf(cells: readonly LatticeCell[], tried: ReadonlySet<string>): LatticeTally {
  const done = cells.filter((cell) => tried.has(cellKey(cell)));
  const allow = done.filter(({ expected }) => expected === 'allow').length;
  return { allow, deny: done.length - allow, untried: cells.length - done.length };
}

function sumOf(tallies: readonly LatticeTally[]): LatticeTally {
  const total = (part: keyof LatticeTally) => tallies.reduce((sum, tally) => sum + tally[part], 0);
  return { allow: total('allow'), deny: total('deny'), untried: total('untried') };
}

/** What tells one cell from all others. */
export function cellKey({ held, wanted }: Pick<LatticeCell, 'held' | 'wanted'>): string {
  return `${held} | ${wanted}`;
}
