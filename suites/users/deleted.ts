import { holderOf } from '../../client/principal.ts';
import { assertEqual, assertStatus, assertThat, refusals } from '../../engine/assertions/assert.ts';
import { objectIn, visibleRows } from '../../engine/assertions/authorization.ts';
import { traceableDescription } from '../../engine/assertions/traces.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { prepareUserDeleted, withOwnUser } from '../../engine/fixtures/own-user.ts';
import { buckets, subjectOf } from '../../engine/fixtures/permissions.ts';
import { preparedBy } from '../../engine/fixtures/prepared.ts';
import { withOwnToken, withUserAgain } from '../../engine/fixtures/users.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { neededFor } from '../../spec/needs.ts';
import { sources } from '../sources.ts';

/** What a deleted user leaves behind. */
export const deleted = [
  defineRequirement({
    id: 'users/deleted-token-stays-dead',
    level: 'should',
    sends: 'A token is used after its user was deleted and another was made with the id of the first.',
    demands: 'It is refused.',
    cites: [sources.create, sources.deletedOwners],
    needs: ['memory', 'permissions', 'management'],
    inputs: repeated(0.1),
    check: (trial) =>
      withOwnToken(trial, async (user, made) => {
        await prepareUserDeleted(trial, user.userID);
        await withUserAgain(trial, user, async () => {
          assertStatus(await trial.holder(made.token).list(), ...refusals);
        });
      }),
  }),
  defineRequirement({
    id: 'users/deleted-consistent',
    level: 'should',
    sends: 'The authorization of a deleted user is read and listed.',
    demands: 'Both show it, or neither.',
    cites: [sources.read, sources.list],
    needs: ['memory', 'management'],
    inputs: repeated(0.1),
    check: (trial) =>
      withOwnToken(trial, async ({ userID }, made) => {
        await prepareUserDeleted(trial, userID);
        const read = (await trial.main.read(made.id)).answer.status === 200;
        const listed = await listsIt(trial, made.id);
        const said = (shown: boolean) => (shown ? 'shows it' : 'does not show it');
        assertEqual('the list', said(listed), said(read));
      }),
  }),
  defineRequirement({
    id: 'users/refused-change-leaves-nothing',
    level: 'should',
    sends: 'The authorization of a deleted user is changed, and read when there is a user of that id again.',
    demands: 'A change that was refused has changed nothing.',
    cites: [sources.atomicPatch, sources.updated],
    needs: ['memory', 'management'],
    inputs: repeated(0.1),
    check: (trial) =>
      withOwnToken(trial, async (user, made) => {
        await prepareUserDeleted(trial, user.userID);
        const change = await trial.main.update(made.id, trial.changes({ description: traceableDescription() }));
        await withUserAgain(trial, user, async () => {
          const { answer, ...rest } = await trial.main.read(made.id);
          const kept = answer.status !== 200 || objectIn({ answer, ...rest }).description === made.body.description;
          assertThat(change.answer.status < 300 || kept, 'the description from before', 'the one that was refused');
        });
      }),
  }),
  defineRequirement({
    id: 'users/filter-of-deleted-empty',
    level: 'must',
    sends:
      'The list is filtered by a user with an active and an inactive authorization, by id and by name, before and after the user is deleted.',
    demands: 'At first it shows what the user has, and in the end nothing.',
    cites: [sources.filterUserID, sources.filterUser],
    needs: ['memory', 'management'],
    inputs: repeated(0.1),
    check: (trial) =>
      withOwnToken(trial, async ({ userID, user }, made) => {
        const permissions = buckets(trial.setting);
        const off = await trial.prepare({ status: 'inactive', permissions }, userID);
        const both = [made.id, off.id].toSorted();
        const asked = async () => {
          const lists = [await trial.main.list([['userID', userID]]), await trial.main.list([['user', user]])];
          return lists.map((list) =>
            visibleRows(list)
              .map(({ id }) => String(id))
              .toSorted(),
          );
        };
        assertEqual('ids', await asked(), [both, both]);
        await prepareUserDeleted(trial, userID);
        assertEqual('ids', await asked(), [[], []]);
      }),
  }),
  defineRequirement({
    id: 'users/deletion-spares-others',
    level: 'must',
    sends:
      'A user is deleted who has an authorization like that of another user and has made one for that user, whose tokens are used.',
    demands: 'The tokens of the other user work.',
    cites: [sources.create, sources.tokenValue],
    needs: ['memory', 'permissions', 'management', 'buckets'],
    inputs: repeated(0.1),
    check: (trial) =>
      withOwnUser(trial, async ({ userID }) => {
        const { plan, grants } = trial.setting;
        const resource = { type: 'buckets', orgID: grants.orgID, id: String(plan.bucketID) };
        const draft = { description: traceableDescription(), permissions: [{ action: 'read', resource }] } as const;
        const mine = await trial.prepare(draft);
        const making = [...neededFor('PostAuthorizations', subjectOf(trial.setting)), ...draft.permissions];
        const maker = await trial.prepare({ ...draft, permissions: making }, userID);
        const body = trial.body(draft, plan.principals.main.userID);
        const given = await preparedBy(trial.as(holderOf(maker.token, 'maker'), true), body);
        await trial.prepare(draft, userID);
        await prepareUserDeleted(trial, userID);
        for (const { token } of [mine, given]) assertStatus(await trial.holder(token).collection('buckets'), 200);
      }),
  }),
] as const;

async function listsIt(trial: Trial, authID: string): Promise<boolean> {
  return visibleRows(await trial.main.list()).some(({ id }) => id === authID);
}
