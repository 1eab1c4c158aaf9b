import * as fc from 'fast-check';
import { assertEqual, assertStatus } from '../../engine/assertions/assert.ts';
import { type Authorization, objectIn, rowsIn } from '../../engine/assertions/authorization.ts';
import type { Query } from '../../engine/assertions/rows.ts';
import { without } from '../../engine/assertions/without.ts';
import type { Caller } from '../../engine/cases/caller.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { markingPermission } from '../../engine/fixtures/permissions.ts';
import { memberOf } from '../../engine/fixtures/users.ts';
import { everyWhose, type Whose } from '../../engine/fixtures/victims.ts';
import type { Inputs } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { type AuthorizationDraft, authorizationDraft, statuses } from '../../generators/authorization.ts';
import type { JsonObject } from '../../spec/json.ts';
import { neededFor } from '../../spec/needs.ts';
import { type Action, describePermission, type Permission } from '../../spec/permissions.ts';
import { sources } from '../sources.ts';

type Shown = readonly [whose: Whose, draft: AuthorizationDraft];

/** Drafts for each owner, some with permissions of every shape in an order that no sorting gives. */
function drafts(setting: Setting): Inputs<Shown> {
  const whose = everyWhose(setting);
  return {
    arbitrary: fc.tuple(fc.constantFrom(...whose), authorizationDraft(setting.grants)),
    every: whose.map((one, index) => [
      one,
      { status: statuses[index % 2] ?? 'active', description: ' alike everywhere ', permissions: shuffled(setting) },
    ]),
    weight: 0.1,
  };
}

/** Permissions with and without names to show: of a bucket, of organizations, and of what is not there. */
function shuffled({ grants, plan }: Setting): readonly Permission[] {
  const { orgID, types, ids } = grants;
  const of = (action: Action, type: string, id?: string): Permission => ({
    action,
    resource: { type, orgID, ...(id === undefined ? {} : { id }) },
  });
  const [, second = 'buckets', third = 'buckets'] = types;
  const own = ids?.buckets?.[0];
  const all = [
    of('write', third),
    of('read', second),
    markingPermission({ plan, grants }),
    ...(own === undefined ? [] : [of('write', 'buckets', own)]),
    of('write', second),
    of('read', 'buckets'),
    of('read', third),
  ];
  return [...new Map(all.map((one) => [describePermission(one), one])).values()];
}

/** What each operation shows of one authorization. */
export const alike = [
  defineRequirement({
    id: 'read/alike-everywhere',
    level: 'must',
    sends:
      'An authorization is read, listed unfiltered and under each filter, and changed in every way, by its administrator and by one who may read it alone, before and after the change.',
    demands:
      'Every answer to the same caller shows the same, the rendering of the token included, and but for that the other caller is shown the same, too.',
    cites: [sources.authorization, sources.read, sources.list, sources.updated],
    needs: ['memory', 'permissions'],
    inputs: drafts,
    check: async (trial, [whose, draft]) => {
      const made = await prepareFor(trial, whose, draft);
      const { id, body } = made;
      const keeper = whose === 'second' ? trial.second : trial.main;
      const reader = await readerOf(trial, whose, made);
      assertEqual('authorization', without(await shownTo(keeper, made), 'token'), without(body, 'token'));
      await shownTo(reader, made);
      for (const change of changesOf(body)) {
        const changed = objectIn(assertStatus(await keeper.update(id, change), 200));
        const read = objectIn(assertStatus(await keeper.read(id), 200));
        assertEqual(
          `what was read, beside the answer to a change of ${Object.keys(change).join(' and ')},`,
          read,
          changed,
        );
      }
      const after = await shownTo(keeper, made);
      const toReader = await shownTo(reader, made);
      assertEqual('what another reads', without(toReader, 'token'), without(after, 'token'));
    },
  }),
] as const;

/** Every kind of change, after all of which an authorization is as it was: switched over and back, alone and described. */
function changesOf({ status, description }: JsonObject): readonly JsonObject[] {
  const other = status === 'active' ? 'inactive' : 'active';
  const text = String(description);
  return [
    { description: text },
    { status: other },
    { status: other, description: text },
    { status: other === 'active' ? 'inactive' : 'active' },
  ];
}

function prepareFor(trial: Trial, whose: Whose, draft: AuthorizationDraft): Promise<Authorization> {
  if (whose === 'member') return trial.prepare(draft, memberOf(trial.setting).userID);
  if (whose === 'own') return trial.prepare(draft);
  const inOther = { type: 'buckets', orgID: trial.setting.plan.principals.second?.orgID ?? '' };
  return trial.prepareElsewhere({ ...draft, permissions: [{ action: 'read', resource: inOther }] });
}

/** One who may read what the owner has and nothing else. */
async function readerOf(trial: Trial, whose: Whose, { body }: Authorization): Promise<Caller> {
  const permissions = neededFor('GetAuthorizationsID', { orgID: String(body.orgID), userID: String(body.userID) });
  if (whose !== 'second') return trial.prepareHolder(permissions);
  return trial.holder((await trial.prepareElsewhere({ permissions })).token);
}

/** What a caller reads of an authorization, after the same was seen in the list and under each filter. */
async function shownTo(caller: Caller, { id, body }: Authorization): Promise<JsonObject> {
  const shown = objectIn(assertStatus(await caller.read(id), 200));
  const by = (...names: readonly string[]): Query =>
    names.flatMap((name) => (body[name] === undefined ? [] : [[name, String(body[name])] as const]));
  for (const query of [[], by('userID'), by('user'), by('orgID'), by('org'), by('org', 'userID')]) {
    const rows = rowsIn(assertStatus(await caller.list(query), 200)).filter((row) => row.id === id);
    assertEqual(`what the list by ${query.map(([name]) => name).join(' and ') || 'nothing'} shows`, rows, [shown]);
  }
  return shown;
}
