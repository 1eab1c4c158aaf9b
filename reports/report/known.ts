import type { Excused } from '../../engine/evidence/known-deviations.ts';
import type { Deviation } from '../../spec/deviation.ts';
import type { Known } from '../../spec/known.ts';
import { catalogue, isRequirementId, requirementOf } from '../../suites/catalogue.ts';
import type { Result } from './result.ts';

/** A known deviation in a report. */
export interface KnownLine {
  readonly deviation: string;
  readonly requirement: string;
  readonly says: string;
  readonly source: string;
}

/** What became of the known deviations that a run was given. */
export interface KnownSummary {
  readonly release: string;
  /** Those that showed, and how often. */
  readonly shown: readonly (KnownLine & { readonly times: number })[];
  /** Those whose requirement was judged to its end without their showing. */
  readonly stale: readonly KnownLine[];
}

/** How much of the cases was run. */
export interface Extent {
  /** False where cases of any requirement were left out. */
  readonly whole: boolean;
  /** The requirements of which cases were left out. */
  readonly partial: ReadonlySet<string>;
}

/**
 * Joins the known deviations of a run with what showed of them. What is judged on every exchange can be missed by a run that left requirements out.
 */
export function summarizeKnown(
  { release, deviations }: Known,
  results: readonly Result[],
  excused: readonly Excused[],
  { whole, partial }: Extent,
): KnownSummary {
  const times = ({ id }: Deviation): number =>
    excused.filter(({ deviation }) => deviation === id).reduce((sum, one) => sum + one.times, 0);
  const ended = results.filter(({ outcome }) => outcome.status === 'held' || outcome.status === 'known');
  const judged = new Set<string>(ended.map(({ requirement }) => requirement).filter((id) => !partial.has(id)));
  const entire = catalogue().every(({ id }) => judged.has(id) || !isLacking(results, id));
  const steady = ({ requirement, unsteady }: Deviation): boolean =>
    unsteady === undefined && (entire || !isObserved(requirement));
  const stale = deviations.filter((one) => times(one) === 0 && judged.has(one.requirement) && steady(one));
  return {
    release,
    shown: deviations.flatMap((one) => (times(one) > 0 ? [{ ...lineOf(one), times: times(one) }] : [])),
    stale: whole ? stale.map(lineOf) : [],
  };
}

/** Whether a requirement was not selected, or could not be judged for want of something. */
function isLacking(results: readonly Result[], id: string): boolean {
  const outcome = results.find(({ requirement }) => requirement === id)?.outcome;
  return outcome === undefined || (outcome.status === 'skipped' && outcome.reason !== 'not-applicable');
}

function isObserved(requirement: string): boolean {
  return isRequirementId(requirement) && requirementOf(requirement).observe !== undefined;
}

function lineOf({ id, requirement, says, source }: Deviation): KnownLine {
  return { deviation: id, requirement, says, source };
}
