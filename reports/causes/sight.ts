import type { Exchange } from '../../client/http/exchange.ts';
import type { Finding } from '../../engine/evidence/finding.ts';
import { familyOf } from '../../engine/requirement.ts';
import { type Complaint, complaintOf } from './complaint.ts';
import { type Deed, deedIn, endIn, isElsewhere } from './deed.ts';
import { membersIn } from './member.ts';
import { refusedIn, type Slip, slipIn } from './origin.ts';
import { nameOf, type Place, placeOf } from './place.ts';
import { ownOf, type Relation, relationOf } from './relation.ts';

/** What a finding shows, everything that another seed would change left out. */
export interface Sight {
  readonly complaint: Complaint;
  readonly deed: Deed | null;
  /** What of that ended what its caller is let in by; null where nothing did. */
  readonly end: Deed | null;
  /** Where it shows; null where nothing was sent. */
  readonly place: Place | null;
  readonly relation: Relation;
  /** Whether its caller may create authorizations. */
  readonly creates: boolean;
  /** The status of the answer that shows it. */
  readonly status: number | null;
  /** The parts of what answers show that it is about, such as `description`. */
  readonly members: readonly string[];
  readonly family: string;
  /** What was done on trial, in order and each once, such as `update authorizations`. */
  readonly steps: readonly string[];
  /** Whether it shows at another replica than the one where something was done. */
  readonly elsewhere: boolean;
  /** Where an answer before it was already another than asked for; null where none was. */
  readonly slip: Slip | null;
  /** What was refused and had an effect all the same; null where that is not so. */
  readonly refused: Place | null;
}

/** What a finding shows. */
export function sightOf(finding: Finding): Sight {
  const { exchanges, requirement } = finding;
  const last = exchanges.at(-1);
  const judged = exchanges.filter(({ setup }) => !setup);
  const complaint = complaintOf(finding);
  const slip = ['invalid', 'refused', 'crash', 'status', 'form'].includes(complaint) ? null : slipIn(exchanges);
  return {
    complaint,
    deed: deedIn(exchanges),
    end: endIn(exchanges),
    place: placeIn(finding, judged) ?? (last === undefined ? null : placeOf(last)),
    relation: relationOf(exchanges),
    creates: ownOf(exchanges)?.creates ?? false,
    status: last?.answer.status ?? null,
    family: familyOf(requirement),
    steps: [...new Set(judged.map((one) => nameOf(placeOf(one))))],
    elsewhere: isElsewhere(exchanges),
    members: slip === null ? membersIn(finding) : [slip.member],
    slip,
    refused: ['accepted', 'invalid', 'crash', 'form'].includes(complaint) ? null : refusedIn(exchanges),
  };
}

/** Where a finding shows that is about what is listed, whatever was sent after the list; null where it is about something else. */
function placeIn({ actual }: Finding, judged: readonly Exchange[]): Place | null {
  if (!/\blisted\b/.test(actual)) return null;
  return judged.map(placeOf).findLast(({ verb }) => verb === 'list') ?? null;
}
