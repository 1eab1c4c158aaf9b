import type { Finding } from '../../engine/evidence/finding.ts';
import { doingAt } from './doing.ts';
import { stateBefore } from './origin.ts';
import { nameOf } from './place.ts';
import type { Sight } from './sight.ts';
import { differenceIn } from './told.ts';
import { callerOf } from './who.ts';

/** What a server does wrong, as one plain sentence without a full stop; `all` are the sights of the whole cause. */
export function sentenceOf(sight: Sight, finding: Finding, all: readonly Sight[]): string {
  const said = atOne(sight, finding, all);
  return sight.elsewhere && all.every(({ elsewhere }) => elsewhere) ? `${said}, at another replica` : said;
}

function atOne(sight: Sight, finding: Finding, all: readonly Sight[]): string {
  const { complaint, deed, place, refused, slip, status } = sight;
  if (place === null) return differenceIn(finding, 'the server');
  if (slip !== null) return slipped(slip);
  if (refused !== null) return `a request to ${doingAt([refused], 'plain')} is refused and takes effect all the same`;
  const places = all.filter((one) => one.complaint === complaint).flatMap((one) => one.place ?? []);
  const [plain, doing] = [doingAt(places, 'plain'), doingAt(places, 'gerund')];
  switch (complaint) {
    case 'accepted':
      return accepted(sight, plain);
    case 'there':
      return deed === null
        ? `${doing} succeeds where there is nothing`
        : `what was deleted is still there when ${doing}`;
    case 'invalid':
      return sight.relation === 'several credentials'
        ? `${callerOf(sight)} can ${plain}`
        : `an invalid request to ${plain} is accepted`;
    case 'refused':
      return sight.end === 'token switched on again'
        ? `${callerOf(sight)} still cannot ${plain}`
        : `${doing} is refused${status === null ? '' : ` with ${status}`} though it is allowed`;
    case 'crash':
      return `the server fails with ${statusIn(finding)} when ${doing}`;
    case 'status':
      return answered(finding, doing);
    default:
      return differenceIn(finding, doing);
  }
}

function slipped({ member, place: { noun } }: NonNullable<Sight['slip']>): string {
  if (member === stateBefore) return 'an update is answered with the state before it';
  const made = noun === 'authorizations' ? 'authorization' : 'resource';
  return member === 'permissions'
    ? `a created ${made} gets other permissions than were asked for`
    : `a created ${made} gets another ${member} than was asked for`;
}

function accepted(sight: Sight, plain: string): string {
  const { creates, end, place, relation } = sight;
  if (end !== null) return `${callerOf(sight)} can still ${plain}`;
  const givesAway = creates && relation === 'token' && place !== null && nameOf(place) === 'create authorizations';
  return givesAway ? 'a token can give away permissions that it does not have' : `${callerOf(sight)} can ${plain}`;
}

function answered(finding: Finding, doing: string): string {
  const wanted = finding.expected.join(' or ');
  if (/\babsent\b/.test(wanted)) return differenceIn(finding, doing);
  const due = /^(?:status )?(\d{3}(?: or \d{3})*)$/.exec(wanted)?.[1];
  const got = statusIn(finding);
  return due === undefined
    ? `${doing} is answered with ${got}, which is not promised there`
    : `${doing} is answered with ${got} instead of ${due}`;
}

function statusIn({ actual, exchanges }: Finding): string {
  return /\bstatus (\d{3})/.exec(actual)?.[1] ?? String(exchanges.at(-1)?.answer.status ?? 'an error');
}
