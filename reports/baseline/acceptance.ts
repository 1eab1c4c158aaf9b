import type { Outcome } from '../../engine/evidence/finding.ts';
import type { Report } from '../report/report.ts';
import type { Result } from '../report/result.ts';
import { acceptanceOf, type BaselineEntry } from './baseline.ts';

/** How a requirement ended, in the eyes of a baseline: a finding that it accepts is neither broken nor flaky. */
export type AcceptedStatus = Outcome['status'] | 'accepted';

/** How a requirement can stand, in the order in which standings are counted. */
export const standings = [
  'held',
  'known',
  'accepted',
  'broken',
  'flaky',
  'error',
  'skipped',
] as const satisfies readonly AcceptedStatus[];

/** How a result stands. */
export function standingOf(result: Result, baseline: Report['baseline']): AcceptedStatus {
  return acceptanceOf(result, baseline) === undefined ? result.outcome.status : 'accepted';
}

/** Why a finding is accepted, who answers for it and until when. */
export function acceptanceText({ reason, owner, expires }: BaselineEntry): string {
  return `${reason} (${owner}, until ${expires})`;
}
