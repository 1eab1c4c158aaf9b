import * as fc from 'fast-check';
import { anonymous, holderOf, type Principal } from '../../client/principal.ts';
import {
  assertEqual,
  assertStatus,
  assertSuccess,
  assertThat,
  hidingRefusals,
} from '../../engine/assertions/assert.ts';
import {
  authorizationIn,
  objectIn,
  permissionsOf,
  plainPermissions,
  rowsIn,
} from '../../engine/assertions/authorization.ts';
import { together } from '../../engine/cases/together.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { administration, buckets, subjectOf } from '../../engine/fixtures/permissions.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { AuthorizationDraft } from '../../generators/authorization.ts';
import { neededFor } from '../../spec/needs.ts';
import { sources } from '../sources.ts';
import { raced } from './calls.ts';

/** How many do something at once. */
const crowd = () => raced(fc.integer({ min: 4, max: 8 }), 6, 0.08);

/** What holds alone must hold amid others. */
export const load = [
  defineRequirement({
    id: 'concurrency/refused-amid-others',
    level: 'must',
    sends:
      'While some clients change an authorization and read it, strangers, the holders of ended tokens and one who may change another one alone read, change and delete it.',
    demands: 'Each of these is refused as it is alone, and nothing comes of it.',
    cites: [sources.unauthorized, sources.authorizer],
    needs: ['memory', 'permissions'],
    inputs: crowd,
    check: async (trial, clients) => {
      const victim = await trial.prepare({ permissions: buckets(trial.setting) });
      const strangers = await prepareStrangers(trial);
      const description = `${trial.setting.plan.mark} changed`;
      const main = trial.abreast();
      const work = Array.from({ length: clients }, (_, index) =>
        index % 3 === 2 ? main.read(victim.id) : main.update(victim.id, { description }),
      );
      const tries = strangers.flatMap((stranger) => {
        const caller = trial.abreast(stranger);
        return [
          caller.update(victim.id, { description: `${trial.setting.plan.mark} seized` }),
          caller.read(victim.id),
          caller.remove(victim.id),
        ];
      });
      const sent = await together([...work, ...tries]);
      for (const one of sent.slice(0, work.length)) assertStatus(one, 200);
      for (const one of sent.slice(work.length)) assertStatus(one, ...hidingRefusals);
      assertEqual(
        'description',
        objectIn(assertStatus(await trial.main.read(victim.id), 200)).description,
        description,
      );
    },
  }),
  defineRequirement({
    id: 'concurrency/creations-keep-their-own',
    level: 'must',
    sends: 'Several authorizations are created at once, each with a description, a status and permissions of its own.',
    demands: 'Each has its own, in the answer and when it is read.',
    cites: [sources.created, sources.authorization],
    needs: ['memory'],
    inputs: crowd,
    check: async (trial, clients) => {
      const drafts = Array.from({ length: clients }, (_, index) => draftOf(trial, index));
      const bodies = drafts.map((draft) => trial.body(draft));
      const made = await together(bodies.map((body) => trial.abreast().create(body)));
      const read = await together(made.map((one) => trial.main.read(authorizationIn(assertSuccess(one))?.id ?? '')));
      for (const [index, draft] of drafts.entries()) {
        for (const shown of [made[index], read[index]]) {
          const body = shown === undefined ? {} : objectIn(shown);
          assertEqual('description', body.description, bodies[index]?.description);
          assertEqual('status', body.status, draft.status);
          assertEqual('permissions', permissionsOf(body), plainPermissions(draft.permissions));
        }
      }
    },
  }),
  defineRequirement({
    id: 'concurrency/deletions-each-take-effect',
    level: 'must',
    sends: 'Several authorizations are deleted at once, each by one client, and others are not.',
    demands: 'Each deletion is answered with 204 and takes effect, on the token, too; the others stay.',
    cites: [sources.removed, sources.remove, sources.readNotFound],
    needs: ['memory', 'permissions'],
    inputs: crowd,
    check: async (trial, clients) => {
      const permissions = administration(trial.setting);
      const made = await together(Array.from({ length: clients + 2 }, () => trial.prepare({ permissions })));
      const [going, staying] = [made.slice(1, -1), [made.at(0), made.at(-1)]];
      for (const one of await together(going.map(({ id }) => trial.abreast().remove(id)))) assertStatus(one, 204);
      for (const one of await together(going.map(({ token }) => trial.holder(token, 'deleted').list())))
        assertStatus(one, 401);
      for (const one of await together(going.map(({ id }) => trial.main.read(id)))) assertStatus(one, 404);
      const listed = rowsIn(assertStatus(await trial.main.list(), 200)).map(({ id }) => id);
      assertThat(!going.some(({ id }) => listed.includes(id)), 'a list without what was deleted', 'one with it');
      assertThat(
        staying.every((one) => listed.includes(one?.id ?? '')),
        'a list with what stays',
        'one without it',
      );
    },
  }),
] as const;

/** A draft that differs from others in all that it has. */
function draftOf({ setting }: Trial, index: number): AuthorizationDraft {
  const { types, orgID } = setting.grants;
  const type = types[index % types.length] ?? 'buckets';
  const status = index % 2 === 0 ? 'active' : 'inactive';
  return { description: `number ${index}`, status, permissions: [{ action: 'read', resource: { type, orgID } }] };
}

/** Those who may not touch an authorization: nobody, an invented token, two that ended, and one with rights on another. */
async function prepareStrangers(trial: Trial): Promise<readonly Principal[]> {
  const { setting } = trial;
  const other = await trial.prepare({ permissions: buckets(setting) });
  const rights = neededFor('PatchAuthorizationsID', subjectOf(setting, other.id));
  const [narrow, off, gone] = [
    await trial.prepare({ permissions: rights }),
    await trial.prepare({ permissions: neededFor('PatchAuthorizationsID', subjectOf(setting)) }),
    await trial.prepare({ permissions: neededFor('PatchAuthorizationsID', subjectOf(setting)) }),
  ];
  await trial.prepareStatus(off.id, 'inactive');
  await trial.as(setting.plan.principals.main, true).remove(gone.id);
  return [
    anonymous,
    holderOf('invented-token-that-nobody-has', 'stranger'),
    holderOf(narrow.token, 'administrator of another'),
    holderOf(off.token, 'switched off'),
    holderOf(gone.token, 'deleted'),
  ];
}
