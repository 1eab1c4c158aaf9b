import type { Finding } from '../../engine/evidence/finding.ts';
import { familyOf } from '../../engine/requirement.ts';
import { type Complaint, complaintOf, subjectOf } from './complaint.ts';
import { type Deed, deedIn } from './deed.ts';
import { type Place, placeOf } from './place.ts';

/** What a finding shows, everything that another seed would change left out. */
export interface Sight {
  readonly complaint: Complaint;
  readonly deed: Deed | null;
  /** Where it shows; null where nothing was sent. */
  readonly place: Place | null;
  /** In whose name, such as `main` or `holder`. */
  readonly caller: string;
  /** The status of the answer that shows it. */
  readonly status: number | null;
  /** What a value is told of, such as `description`. */
  readonly subject: string;
  readonly family: string;
  /** What was done on trial, in order and each once, such as `update authorizations`. */
  readonly steps: readonly string[];
}

/** What a finding shows. */
export function sightOf(finding: Finding): Sight {
  const { exchanges, requirement } = finding;
  const last = exchanges.at(-1);
  const judged = exchanges.filter(({ setup }) => !setup);
  return {
    complaint: complaintOf(finding),
    deed: deedIn(exchanges),
    place: last === undefined ? null : placeOf(last),
    caller: (last?.as ?? '').replace(/ at replica \d+$/, ''),
    status: last?.answer.status ?? null,
    subject: subjectOf(finding),
    family: familyOf(requirement),
    steps: [...new Set(judged.map((one) => nameOf(placeOf(one))))],
  };
}

/** A place in words, such as `list authorizations`. */
export function nameOf({ verb, noun }: Place): string {
  return `${verb} ${noun}`;
}

/** Whether a caller may do everything, so that what it is shown tells nothing of the end of a token. */
export function isAdministrator(caller: string): boolean {
  return caller === 'main';
}
