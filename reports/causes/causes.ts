import { type Found, findingsOf } from '../report/findings.ts';
import type { Report } from '../report/report.ts';
import { bySeverity } from '../report/severity.ts';
import { byCauseSeverity, type Cause, type CauseSeverity } from './cause.ts';
import { groupsBy } from './groups.ts';
import { harmOf } from './harm.ts';
import { enough, likeness } from './likeness.ts';
import { mendOf } from './mends.ts';
import { type Sight, sightOf } from './sight.ts';
import { sentenceOf } from './wording.ts';

/** A finding with what it shows. */
interface Seen {
  readonly found: Found;
  readonly sight: Sight;
}

/** Findings of one cause, in the order in which they are shown: the gravest leads, among equals by the shortest sequence. */
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
  const groups = groupsBy(seen, (one, other) => likeness(one.sight, other.sight), enough).map(groupOf);
  return groups.toSorted((one, other) => byCauseSeverity(one.cause, other.cause));
}

/** How much is lost by the cause of each finding, by its requirement. */
export function harmsIn(report: Pick<Report, 'results'>): ReadonlyMap<string, CauseSeverity> {
  return new Map(
    causesIn(report).flatMap(({ cause }) => cause.requirements.map((id) => [id, cause.severity] as const)),
  );
}

function groupOf(seen: readonly Seen[]): CauseGroup {
  const length = ({ found }: Seen): number => found.finding.exchanges.length;
  const sorted = seen.toSorted(
    (one, other) => bySeverity(one.found.result, other.found.result) || length(one) - length(other),
  );
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
