import type { Result } from './result.ts';

/** The least that must have been judged, whatever came of it. */
export interface Floors {
  /** Families of which everything that is promised must be judged. */
  readonly require: readonly string[];
  /** Percent of what is promised; null for no such floor. */
  readonly minJudged: number | null;
}

/** What kind of server was judged. */
export type TargetKind = 'embedded' | 'mock' | 'remote';

/** The floors of a run, and which of them were missed, a sentence each. */
export interface FloorsSummary extends Floors {
  readonly missed: readonly string[];
}

/** Tells which floors the results of a run miss. */
export function summarizeFloors(floors: Floors, results: readonly Result[], kind: TargetKind): FloorsSummary {
  const promised = results.filter((result) => isPromised(result, kind));
  const families = floors.require.flatMap((family) => {
    const members = promised.filter((result) => result.family === family);
    const judged = members.filter(isJudged).length;
    return judged > 0 && judged === members.length ? [] : [`${family}: ${judged} of ${members.length} judged`];
  });
  const judged = promised.filter(isJudged).length;
  const percent = promised.length === 0 ? 0 : (100 * judged) / promised.length;
  const low = floors.minJudged !== null && percent < floors.minJudged;
  const share = `${judged} of ${promised.length} judged, ${Math.floor(percent)} % of the required ${floors.minJudged} %`;
  return { ...floors, missed: [...families, ...(low ? [share] : [])] };
}

/** Whether something came of a requirement that a server had to do with. */
export function isJudged({ outcome }: Result): boolean {
  return outcome.status !== 'skipped' && outcome.status !== 'error';
}

/** A `must` that nobody declared to be out of scope and that was skipped for want of a principal or a capability. */
export function isMissed({ level, outcome }: Result): boolean {
  if (level !== 'must' || outcome.status !== 'skipped') return false;
  return outcome.reason === 'needs-principal' || outcome.reason === 'needs-capability';
}

/** Whether the run was asked to end before the turn of a requirement came. */
export function isNotBegun({ outcome }: Result): boolean {
  return outcome.status === 'skipped' && outcome.reason === 'not-begun';
}

/** Whether a requirement held in the cases that a quick run tried, which were not all. */
export function isInPart({ outcome, untried }: Result): boolean {
  return untried !== undefined && (outcome.status === 'held' || outcome.status === 'known');
}

/** What the profile does not promise needs no judging; of a mock it promises as much as of a server. */
function isPromised({ outcome }: Result, kind: TargetKind): boolean {
  return kind === 'mock' || outcome.status !== 'skipped' || outcome.reason !== 'not-applicable';
}
