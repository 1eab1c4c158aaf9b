import { prepareUserDeleted, prepareUserStatus, withOwnUser } from '../../engine/fixtures/own-user.ts';
import { assertStayShut } from '../../engine/fixtures/staying.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** That users who are gone stay gone, however their tokens were and are used. */
export const staying = [
  defineRequirement({
    id: 'users/stays-refused',
    level: 'must',
    sends: 'A user whose tokens were unused, used at once and in use is switched off or deleted, and they are tried.',
    demands: 'Each request of the next second is refused or shows nothing, and nothing changes.',
    cites: [sources.create, sources.sessionsOfUser, sources.appliedImmediately],
    needs: ['memory', 'permissions', 'management', 'buckets', 'orgs'],
    inputs: () => everyRow(['inactive', 'deleted'] as const),
    check: (trial, how) =>
      withOwnUser(trial, async ({ userID }) => {
        const end = () =>
          how === 'deleted' ? prepareUserDeleted(trial, userID) : prepareUserStatus(trial, userID, 'inactive');
        await assertStayShut(
          trial,
          { orgID: trial.setting.grants.orgID, userID },
          { end, warmths: ['unused', 'used at once', 'in use'], outlived: how === 'inactive' },
        );
      }),
  }),
] as const;
