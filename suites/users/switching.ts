import { assertEqual, assertStatus, hidingRefusals, refusals } from '../../engine/assertions/assert.ts';
import { objectIn } from '../../engine/assertions/authorization.ts';
import { shownIDs } from '../../engine/fixtures/filtered.ts';
import { prepareUserStatus } from '../../engine/fixtures/own-user.ts';
import { administrationFor, withOwnToken } from '../../engine/fixtures/users.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What switching a user off and on leaves as it was. */
export const switching = [
  defineRequirement({
    id: 'users/switching-keeps-statuses',
    level: 'must',
    sends:
      'A user with an active token and one that is switched off is switched off and on, both tokens are used, and lists filtered by the user.',
    demands: 'Each authorization is listed and has the status that it had: the one token works, the other is refused.',
    cites: [sources.status, sources.activeUser, sources.appliedImmediately, sources.filterUser],
    needs: ['memory', 'permissions', 'management'],
    inputs: repeated(0.05),
    check: (trial) =>
      withOwnToken(trial, async ({ userID, user }, active) => {
        const permissions = administrationFor(trial.setting, userID);
        const off = await trial.prepare({ permissions }, userID);
        await trial.prepareStatus(off.id, 'inactive');
        await prepareUserStatus(trial, userID, 'inactive');
        for (const { id, token } of [active, off]) {
          assertStatus(await trial.holder(token).read(id), ...hidingRefusals);
        }
        const listed = await shownIDs(trial.main, [['user', user]]);
        assertEqual('ids listed while the user is off', listed.toSorted(), [active.id, off.id].toSorted());
        await prepareUserStatus(trial, userID, 'active');
        assertStatus(await trial.holder(off.token, 'switched off').read(off.id), ...refusals);
        assertStatus(await trial.holder(off.token, 'switched off').update(off.id, { status: 'active' }), ...refusals);
        assertStatus(await trial.holder(active.token).read(active.id), 200);
        for (const [{ id }, status] of [[active, 'active'] as const, [off, 'inactive'] as const]) {
          assertEqual('status', objectIn(assertStatus(await trial.main.read(id), 200)).status, status);
        }
      }),
  }),
] as const;
