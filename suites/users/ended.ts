import { assertStatus, assertSuccess, hidingRefusals, refusals } from '../../engine/assertions/assert.ts';
import { objectIn } from '../../engine/assertions/authorization.ts';
import { prepareUserDeleted, prepareUserStatus } from '../../engine/fixtures/own-user.ts';
import { administrationFor, withOwnToken } from '../../engine/fixtures/users.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { assertListed } from '../../engine/observers/listed-status.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Tokens of users who were switched off or deleted. */
export const ended = [
  defineRequirement({
    id: 'users/inactive-refused',
    level: 'must',
    sends: 'The token of a user who was made inactive is used.',
    demands: 'It is refused.',
    cites: [sources.sessionsOfUser, sources.activeUser],
    needs: ['memory', 'permissions', 'management'],
    inputs: repeated(0.1),
    check: (trial) =>
      withOwnToken(trial, async ({ userID }, made) => {
        const holder = trial.holder(made.token);
        await prepareUserStatus(trial, userID, 'inactive');
        assertStatus(await holder.list(), ...refusals);
        assertStatus(await holder.read(made.id), ...hidingRefusals);
      }),
  }),
  defineRequirement({
    id: 'users/active-again-works',
    level: 'must',
    sends: 'The token of a user is used while the user is inactive, and when the user is active again.',
    demands: 'It works in the end.',
    cites: [sources.activeUser],
    needs: ['memory', 'permissions', 'management'],
    inputs: repeated(0.1),
    check: (trial) =>
      withOwnToken(trial, async ({ userID }, made) => {
        const holder = trial.holder(made.token);
        await prepareUserStatus(trial, userID, 'inactive');
        await holder.list();
        await prepareUserStatus(trial, userID, 'active');
        assertStatus(await holder.list(), 200);
      }),
  }),
  defineRequirement({
    id: 'users/refusal-listed',
    level: 'should',
    sends: 'The token of a user who was made inactive is used.',
    demands: 'The status is one that the contract lists by its number.',
    cites: [sources.listResponses, sources.knownErrors],
    needs: ['memory', 'permissions', 'management'],
    inputs: repeated(0.1),
    check: (trial) =>
      withOwnToken(trial, async ({ userID }, made) => {
        await prepareUserStatus(trial, userID, 'inactive');
        assertListed(trial.setting, await trial.holder(made.token).list());
      }),
  }),
  defineRequirement({
    id: 'users/deleted-token-refused',
    level: 'must',
    sends: 'A user’s token creates another, and that one is used after the user was deleted.',
    demands: 'It is refused.',
    cites: [sources.create],
    needs: ['memory', 'permissions', 'management'],
    inputs: repeated(0.1),
    check: (trial) =>
      withOwnToken(trial, async ({ userID }, made) => {
        const permissions = administrationFor(trial.setting, userID);
        const child = objectIn(
          assertSuccess(await trial.holder(made.token, 'parent').create(trial.body({ permissions }))),
        );
        await prepareUserDeleted(trial, userID);
        assertStatus(await trial.holder(String(child.token), 'child').list(), ...refusals);
      }),
  }),
] as const;
