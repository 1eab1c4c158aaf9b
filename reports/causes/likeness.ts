import { nameOf, type Sight } from './sight.ts';

/** How much has to be alike for two findings to be of one cause. */
const enough = 6;

/** Whether two findings show the same misbehaviour. */
export function areAlike(one: Sight, other: Sight): boolean {
  return likeness(one, other) >= enough;
}

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

function deeds({ deed }: Sight, other: Sight): number {
  if (deed === null && other.deed === null) return 0;
  if (deed === other.deed) return 3;
  return deed === null || other.deed === null ? -1 : -2;
}
