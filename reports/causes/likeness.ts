import type { Complaint } from './complaint.ts';
import { nameOf } from './place.ts';
import type { Sight } from './sight.ts';

/** How much has to be alike for two findings to be of one cause. */
export const enough = 5;

/** What is alike from the start to the end. */
const same = 9;

/** How alike two findings are: what was seen, after what, where and in whose name. */
export function likeness(one: Sight, other: Sight): number {
  if (one.slip !== null && other.slip !== null && isSameSlip(one, other)) return same;
  if (one.refused !== null && other.refused !== null && nameOf(one.refused) === nameOf(other.refused)) return same;
  const shared = one.steps.filter((step) => other.steps.includes(step)).length;
  const most = Math.max(one.steps.length, other.steps.length, 1);
  return [
    complaints(one, other),
    deeds(one, other),
    places(one, other),
    one.family === other.family ? 1.5 : 0,
    members(one, other),
    relations(one, other),
    one.status === other.status ? 0.5 : 0,
    shared / most,
  ].reduce((sum, part) => sum + part, 0);
}

function isSameSlip(one: Sight, other: Sight): boolean {
  return one.slip?.member === other.slip?.member;
}

/** Who is let in, and who is shown what it must not see, is often the same caller. */
const near: readonly (readonly [Complaint, Complaint])[] = [
  ['accepted', 'shows'],
  ['value', 'changed'],
];

function complaints(one: Sight, other: Sight): number {
  const pair = [one.complaint, other.complaint];
  if (one.complaint === other.complaint) return 3;
  if (one.relation !== other.relation) return 0;
  return near.some((both) => both.every((each) => pair.includes(each))) ? 2 : 0;
}

/**
 * Errors are of one form wherever they come; who is let in at quite another place is let in by another way. Most requests are
 * about authorizations, so that others tell more.
 */
function places(one: Sight, other: Sight): number {
  if (one.place === null || other.place === null) return 0;
  if (nameOf(one.place) === nameOf(other.place)) return 2;
  const isError = one.complaint === 'form' && other.complaint === 'form' && (one.status ?? 0) >= 400;
  if (isError && one.status === other.status) return 2;
  if (one.place.noun === other.place.noun) return one.place.noun === 'authorizations' ? 1 : 2;
  return [one, other].every((each) => isAboutEnd(each) && each.end === null) ? -1.5 : 0;
}

/** Answers that are wrong in other parts are so for other reasons; nothing is told by those whose part is not known. */
function members(one: Sight, other: Sight): number {
  if (one.members.length === 0 || other.members.length === 0) return 0;
  if (one.members.some((member) => other.members.includes(member))) return 2;
  return isOfValue(one) && isOfValue(other) ? -5 : 0;
}

/** Most callers are administrators or have a token of their own, so that others tell more. */
function relations(one: Sight, other: Sight): number {
  if (one.relation !== other.relation) return 0;
  return one.relation === 'administrator' || one.relation === 'token' ? 1 : 2;
}

/** What was done before weighs where it had to end what is let through; elsewhere it may be the way to see something. */
function deeds(one: Sight, other: Sight): number {
  if (!isAboutEnd(one) || !isAboutEnd(other)) return 0;
  if (one.end !== null && other.end !== null && one.elsewhere && other.elsewhere) return 3;
  const [first, second] = [lossOf(one), lossOf(other)];
  if (first === second) return first === null ? 0 : 3;
  if (first !== null && second !== null) return -3;
  return first === rightLost || second === rightLost ? 0 : -2;
}

const rightLost = 'right lost';

/** What a caller lost; a session is not ended by what only takes rights from its user. */
function lossOf({ end, relation }: Sight): string | null {
  const keeps = end === 'token deleted' || end === 'token switched off' || end === 'member removed';
  return relation === 'session' && keeps ? rightLost : end;
}

function isOfValue({ complaint }: Sight): boolean {
  return complaint === 'value' || complaint === 'changed' || complaint === 'order';
}

function isAboutEnd({ relation, complaint }: Sight): boolean {
  return (complaint === 'accepted' || complaint === 'refused') && relation !== 'administrator';
}
