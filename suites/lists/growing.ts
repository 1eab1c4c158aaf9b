import { assertStatus } from '../../engine/assertions/assert.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { evidenceOf, Violation } from '../../engine/evidence/violation.ts';
import { buckets, markingPermission } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { JsonObject } from '../../spec/json.ts';
import { sources } from '../sources.ts';
import { type ListOwner, withListOwner } from './owner.ts';
import { assertAsCreated, assertWhole, type View, viewsOfMain, viewsOfReader, viewsOfSome } from './views.ts';

/** How long the list becomes. */
const longest = 130;

/** Lengths just beyond what servers take for a page: looked at in every way. */
const beyondPages: readonly number[] = [21, 51, 101, 129];

/** What a caller may read of the whole list, in numbers. */
const parts = [1, 100, 101, 129];

/** A list that is longer than a page. */
export const growing = [
  defineRequirement({
    id: 'lists/grows',
    level: 'must',
    sends: `A user gets ${longest} authorizations one by one, every other one alike but for its id, and some in front, in the middle and at the end are deleted.`,
    demands:
      'On the way the list is complete, each row once and as created, for an operator, under each filter, and for callers who may read a part of it.',
    cites: [sources.list, sources.listParameters],
    needs: ['memory', 'permissions'],
    takes: { creates: longest + parts.length + 2, cases: 10 },
    inputs: () => everyRow([longest]),
    check: (trial, length) =>
      withListOwner(trial, (owner) =>
        showingChanges(trial, async () => {
          const views = [...viewsOfMain(trial, owner), ...(await viewsOfReader(trial, owner))];
          const made = await grow(trial, owner, { length, views });
          for (const view of views) await assertAsCreated(view, made);
          for (const count of parts) {
            const some = spread(made, count);
            for (const view of await viewsOfSome(trial, owner, some)) await assertWhole(view, some);
          }
          await shrink(trial, made, views);
        }),
      ),
  }),
] as const;

/** Makes authorizations of an owner one by one, and looks at the list on the way. */
async function grow(
  trial: Trial,
  { userID }: ListOwner,
  { length, views }: { readonly length: number; readonly views: readonly View[] },
): Promise<readonly JsonObject[]> {
  const made: JsonObject[] = [];
  const permissions = [...buckets(trial.setting), markingPermission(trial.setting)];
  while (made.length < length) {
    const status = made.length % 7 === 3 ? 'inactive' : 'active';
    const description = made.length % 2 === 0 ? `${made.length}` : 'alike';
    const { body } = await trial.prepare({ status, description, permissions }, userID);
    made.push(body);
    for (const view of viewsAt(made.length, views)) await assertWhole(view, made);
  }
  return made;
}

/** Deletes the first, then one in the middle, then the last, and looks at the list each time. */
async function shrink(trial: Trial, made: readonly JsonObject[], views: readonly View[]): Promise<void> {
  let left = made;
  for (const part of [0, 0.5, 1]) {
    const place = Math.round((left.length - 1) * part);
    assertStatus(await trial.main.remove(String(left[place]?.id)), 204);
    left = left.toSpliced(place, 1);
    for (const view of part === 1 ? views : turn(views, place)) await assertWhole(view, left);
  }
}

/** Every view just beyond a page; a single one, each in its turn, around round lengths; none elsewhere. */
function viewsAt(length: number, views: readonly View[]): readonly View[] {
  if (beyondPages.includes(length)) return views;
  const isRound = [10, 16, 25].some((unit) => length % unit < 2);
  return isRound ? turn(views, length).slice(0, 1) : [];
}

/** Three of the views, other ones in each turn. */
function turn(views: readonly View[], index: number): readonly View[] {
  return [0, 3, 7].flatMap((step) => views[(index + step) % views.length] ?? []);
}

/** So many of some values, those left out evenly among them. */
function spread<Value>(values: readonly Value[], count: number): readonly Value[] {
  const out = values.length - count;
  const before = (index: number) => Math.floor((index * out) / values.length);
  return values.filter((_, index) => before(index) === before(index + 1));
}

/** Does something that is shown, where it breaks the requirement, without the looks at the list that were well. */
async function showingChanges({ exchanges }: Trial, judge: () => Promise<void>): Promise<void> {
  try {
    await judge();
  } catch (error) {
    const last = exchanges.length - 1;
    const told = exchanges.filter(({ draft }, index) => draft.method !== 'GET' || index === last);
    if (error instanceof Violation) evidenceOf.set(error, told);
    throw error;
  }
}
