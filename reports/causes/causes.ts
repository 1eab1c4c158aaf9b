import { type Found, findingsOf } from '../report/findings.ts';
import type { Report } from '../report/report.ts';
import { byCauseSeverity, type Cause } from './cause.ts';
import { harmOf } from './harm.ts';
import { areAlike } from './likeness.ts';
import { mendOf } from './mends.ts';
import { type Sight, sightOf } from './sight.ts';
import { sentenceOf } from './wording.ts';

/** A finding with what it shows. */
interface Seen {
  readonly found: Found;
  readonly sight: Sight;
}

/** Findings of one cause, in the order in which they are shown: the one with the shortest sequence leads. */
export interface CauseGroup {
  readonly cause: Cause;
  readonly members: readonly [Found, ...Found[]];
}

/**
 * The causes behind the findings of a report, what is worst first, each with its findings. Every finding is of one cause.
 * A report that was written without causes has them, too.
 */
export function causesIn(report: Pick<Report, 'results'>): readonly CauseGroup[] {
  const seen = findingsOf(report).map((found) => ({ found, sight: sightOf(found.finding) }));
  const groups = groupsOf(seen).map(groupOf);
  return groups.toSorted((one, other) => byCauseSeverity(one.cause, other.cause));
}

/** Joins what is alike, each group with all that is like any of it. */
function groupsOf(all: readonly Seen[]): readonly (readonly Seen[])[] {
  return all.reduce<readonly (readonly Seen[])[]>((groups, one) => {
    const near = groups.filter((group) => group.some(({ sight }) => areAlike(sight, one.sight)));
    const apart = groups.filter((group) => !near.includes(group));
    return [...apart, [...near.flat(), one]];
  }, []);
}

function groupOf(seen: readonly Seen[]): CauseGroup {
  const length = ({ found }: Seen): number => found.finding.exchanges.length;
  const firmness = ({ found }: Seen): number => (found.result.outcome.status === 'broken' ? 0 : 1);
  const sorted = seen.toSorted((one, other) => firmness(one) - firmness(other) || length(one) - length(other));
  const [leader, ...others] = sorted;
  if (leader === undefined) throw new RangeError('a cause has a finding');
  const { finding } = leader.found;
  const worst = sorted.map(({ found, sight }) => ({ severity: harmOf(found, sight) })).toSorted(byCauseSeverity)[0];
  const cause: Cause = {
    id: finding.fingerprint,
    says: sentenceOf(
      leader.sight,
      finding,
      sorted.map(({ sight }) => sight),
    ),
    severity: worst?.severity ?? 'low',
    mend: mendOf(finding.requirement),
    requirements: sorted.map(({ found }) => found.finding.requirement),
  };
  return { cause, members: [leader.found, ...others.map(({ found }) => found)] };
}
