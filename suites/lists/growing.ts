import { assertStatus } from '../../engine/assertions/assert.ts';
import { buckets, markingPermission } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { statuses } from '../../generators/authorization.ts';
import type { JsonObject } from '../../spec/json.ts';
import { sources } from '../sources.ts';
import { withListOwner } from './owner.ts';
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
    sends: `A user gets ${longest} authorizations one by one, and some in front, in the middle and at the end are deleted.`,
    demands:
      'On the way the list is complete, each row once and as created, for an operator, under each filter, and for callers who may read a part of it.',
    cites: [sources.list, sources.listParameters],
    needs: ['memory', 'permissions'],
    takes: { creates: longest + parts.length + 2, cases: 10 },
    inputs: () => everyRow([longest]),
    check: (trial, length) =>
      withListOwner(trial, async (owner) => {
        const made: JsonObject[] = [];
        const views = [...viewsOfMain(trial, owner), ...(await viewsOfReader(trial, owner))];
        const permissions = [...buckets(trial.setting), markingPermission(trial.setting)];
        while (made.length < length) {
          const draft = { status: statuses[made.length % 7 === 3 ? 1 : 0] ?? 'active', description: `${made.length}` };
          made.push((await trial.prepare({ ...draft, permissions }, owner.userID)).body);
          for (const view of viewsAt(made.length, views)) await assertWhole(view, made);
        }
        for (const view of views) await assertAsCreated(view, made);
        for (const count of parts) {
          const some = spread(made, count);
          for (const view of await viewsOfSome(trial, owner, some)) await assertWhole(view, some);
        }
        for (const place of [0, Math.floor(length / 2), length - 3]) {
          const [gone] = made.splice(place, 1);
          assertStatus(await trial.main.remove(String(gone?.id)), 204);
          for (const view of views) await assertWhole(view, made);
        }
      }),
  }),
] as const;

/** Every view just beyond a page; a single one, each in its turn, around round lengths; none elsewhere. */
function viewsAt(length: number, views: readonly View[]): readonly View[] {
  if (beyondPages.includes(length)) return views;
  const isRound = [10, 16, 25].some((unit) => [0, 1, unit - 1].includes(length % unit));
  return isRound ? views.filter((_, index) => index === length % views.length) : [];
}

/** So many of some values, those left out evenly among them. */
function spread<Value>(values: readonly Value[], count: number): readonly Value[] {
  const out = values.length - count;
  const before = (index: number) => Math.floor((index * out) / values.length);
  return values.filter((_, index) => before(index) === before(index + 1));
}
