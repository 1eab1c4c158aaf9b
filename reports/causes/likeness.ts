import { isAdministrator, nameOf, type Sight } from './sight.ts';

/** How much has to be alike for two findings to be of one cause. */
export const enough = 5.75;

/** How alike two findings are: what was seen, after what, where and in whose name. */
export function likeness(one: Sight, other: Sight): number {
  const placed = one.place !== null && other.place !== null;
  const shared = one.steps.filter((step) => other.steps.includes(step)).length;
  const most = Math.max(one.steps.length, other.steps.length, 1);
  return [
    one.complaint === other.complaint ? 3 : 0,
    deeds(one, other),
    placed && nameOf(one.place) === nameOf(other.place) ? 2 : 0,
    one.family === other.family ? 2 : 0,
    one.subject !== '' && one.subject === other.subject ? 2 : 0,
    one.caller === other.caller ? 1 : 0,
    one.status === other.status ? 0.5 : 0,
    shared / most,
  ].reduce((sum, part) => sum + part, 0);
}

/** What was done before weighs where it had to end what is let through; elsewhere it may be the way to see something. */
function deeds(one: Sight, other: Sight): number {
  if (!isAboutEnd(one) || !isAboutEnd(other)) return one.deed === other.deed && one.deed !== null ? 1 : 0;
  if (one.deed === other.deed) return one.deed === null ? 0 : 3;
  return one.deed === null || other.deed === null ? -1 : -3;
}

function isAboutEnd({ caller, complaint }: Sight): boolean {
  return (complaint === 'accepted' || complaint === 'refused') && !isAdministrator(caller);
}
