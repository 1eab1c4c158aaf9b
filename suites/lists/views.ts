import { isDeepStrictEqual } from 'node:util';
import { assertStatus, assertThat, show } from '../../engine/assertions/assert.ts';
import { rowsIn } from '../../engine/assertions/authorization.ts';
import type { Query } from '../../engine/assertions/rows.ts';
import { without } from '../../engine/assertions/without.ts';
import type { Caller } from '../../engine/cases/caller.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import type { JsonObject } from '../../spec/json.ts';
import { neededFor } from '../../spec/needs.ts';
import type { ListOwner } from './owner.ts';

/** One way to look at a list. */
export interface View {
  readonly name: string;
  readonly caller: Caller;
  readonly query: Query;
  /** Whether it shows nothing but what is known. */
  readonly exact: boolean;
}

/** The list of an owner's authorizations as the main principal sees it, unfiltered and under each filter. */
export function viewsOfMain(trial: Trial, { userID, user, alone }: ListOwner): readonly View[] {
  const { orgID, org } = trial.setting.plan.principals.main;
  const byUser: readonly (readonly [string, string])[] = user === null ? [] : [['user', user]];
  const byName: readonly (readonly [string, string])[] = org === null ? [] : [['org', org]];
  const queries: readonly Query[] = [
    [],
    [['userID', userID]],
    byUser,
    [['orgID', orgID]],
    byName,
    [...byName, ['userID', userID]],
    [['orgID', orgID], ...byUser],
  ];
  const told = new Map(queries.map((query) => [query.map(([name]) => name).join(' and '), query]));
  return [...told].map(([names, query]) => ({
    name: names === '' ? 'the list' : `the list by ${names}`,
    caller: trial.main,
    query,
    exact: alone && /user/.test(names),
  }));
}

/** The same list as one sees it who may read what the owner has and nothing else, unfiltered and filtered. */
export async function viewsOfReader(trial: Trial, { userID, alone }: ListOwner): Promise<readonly View[]> {
  const { orgID } = trial.setting.plan.principals.main;
  const caller = await trial.prepareHolder(neededFor('GetAuthorizationsID', { orgID, userID }), 'reader of one user');
  const queries: readonly Query[] = [[], [['orgID', orgID]], [['userID', userID]]];
  return queries.map((query) => ({
    name: `the list${query.map(([name]) => ` by ${name}`).join('')} of one who may read what one user has`,
    ...{ caller, query, exact: alone },
  }));
}

/** The list as one sees it who may read some authorizations by their ids and no others. */
export async function viewsOfSome(
  trial: Trial,
  { userID }: ListOwner,
  some: readonly JsonObject[],
): Promise<readonly View[]> {
  const { orgID } = trial.setting.plan.principals.main;
  const held = some.flatMap(({ id }) => neededFor('GetAuthorizationsID', { orgID, userID, id: String(id) }));
  const distinct = [...new Map(held.map((permission) => [JSON.stringify(permission), permission])).values()];
  const caller = await trial.prepareHolder(distinct, `reader of ${some.length}`);
  const name = `of one who may read ${some.length} authorizations`;
  return [
    { name: `the list ${name}`, caller, query: [], exact: true },
    { name: `the list by userID ${name}`, caller, query: [['userID', userID]], exact: true },
  ];
}

/** Asserts that a view shows everything that there is to see, each once, and nothing beside it; gives what it shows. */
export async function assertWhole(
  { name, caller, query, exact }: View,
  made: readonly JsonObject[],
): Promise<ReadonlyMap<unknown, JsonObject>> {
  const shown = rowsIn(assertStatus(await caller.list(query), 200));
  const byID = new Map(shown.map((row) => [row.id, row]));
  const where = `${name} with ${made.length}`;
  assertThat(byID.size === shown.length, `each row once in ${where}`, `${shown.length - byID.size} again`);
  const missing = made.flatMap(({ id }, index) => (byID.has(id) ? [] : [index + 1]));
  assertThat(missing.length === 0, `every authorization in ${where}`, `it without those in place ${show(missing)}`);
  const strays = shown.length - made.length;
  assertThat(!exact || strays === 0, `nothing else in ${where}`, `${strays} rows beside`);
  return byID;
}

/** Asserts the same, and that each row is what the create answered, the token excepted. */
export async function assertAsCreated(view: View, made: readonly JsonObject[]): Promise<void> {
  const shown = await assertWhole(view, made);
  const odd = made.find((one) => !isDeepStrictEqual(without(shown.get(one.id) ?? {}, 'token'), without(one, 'token')));
  assertThat(odd === undefined, `every row of ${view.name} as it was created`, `another one for ${show(odd?.id)}`);
}
