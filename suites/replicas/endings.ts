import { assertSuccess } from '../../engine/assertions/assert.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { withOwnOrganization } from '../../engine/fixtures/own-organization.ts';
import { withOwnUser } from '../../engine/fixtures/own-user.ts';
import { administration, subjectOf } from '../../engine/fixtures/permissions.ts';
import { administrationFor } from '../../engine/fixtures/users.ts';
import type { Door } from '../../engine/replicas/door.ts';
import { atEachDoor } from '../../engine/replicas/doors.ts';
import { assertEndedEverywhere, doneAt } from '../../engine/replicas/ended.ts';
import { prepareAt } from '../../engine/replicas/look.ts';
import { there } from '../../engine/replicas/looks.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { neededFor } from '../../spec/needs.ts';
import { sources } from '../sources.ts';

/** What is ended at one replica is ended at the others. */
export const endings = [
  defineRequirement({
    id: 'replicas/switched-off',
    level: 'must',
    sends: 'Two tokens are switched off at one replica, one of which is kept busy at the others.',
    demands: 'The others refuse both as soon as the time given for it has passed since the answer.',
    cites: [sources.status, sources.appliedImmediately],
    needs: ['memory', 'permissions'],
    ...atEachDoor((trial, from) => {
      return assertEndedEverywhere(trial, {
        from,
        permissions: administration(trial.setting),
        use: (caller, { id }) => caller.read(id),
        end: async (made) => {
          for (const { id } of made) assertSuccess(await trial.at(from).update(id, { status: 'inactive' }));
        },
      });
    }, 3),
  }),
  defineRequirement({
    id: 'replicas/deleted',
    level: 'must',
    sends:
      'The authorizations of two tokens are deleted at one replica, while one of the tokens is kept busy at the others.',
    demands: 'The others refuse both tokens as soon as the time given for it has passed since the answer.',
    cites: [sources.remove, sources.unauthorized, sources.appliedImmediately],
    needs: ['memory', 'permissions'],
    ...atEachDoor((trial, from) => {
      return assertEndedEverywhere(trial, {
        from,
        permissions: administration(trial.setting),
        end: async (made) => {
          for (const { id } of made) assertSuccess(await trial.at(from).remove(id));
        },
      });
    }, 3),
  }),
  defineRequirement({
    id: 'replicas/user-switched-off',
    level: 'must',
    sends: 'A user is switched off at one replica, while a token of that user is kept busy at the others.',
    demands: 'The others refuse the tokens of the user as soon as the time given for it has passed since the answer.',
    cites: [sources.activeUser, sources.appliedImmediately],
    needs: ['replicas', 'memory', 'permissions', 'management'],
    ...atEachDoor((trial, from) =>
      ofUser(trial, from, (userID) => doneAt(trial, from, 'PATCH', `/api/v2/users/${userID}`, { status: 'inactive' })),
    ),
  }),
  defineRequirement({
    id: 'replicas/user-deleted',
    level: 'must',
    sends: 'A user is deleted at one replica, while a token of that user is kept busy at the others.',
    demands: 'The others refuse the tokens of the user as soon as the time given for it has passed since the answer.',
    cites: [sources.deletedOwners, sources.appliedImmediately],
    needs: ['replicas', 'memory', 'permissions', 'management'],
    ...atEachDoor((trial, from) =>
      ofUser(trial, from, (userID) => doneAt(trial, from, 'DELETE', `/api/v2/users/${userID}`)),
    ),
  }),
  defineRequirement({
    id: 'replicas/organization-deleted',
    level: 'should',
    sends: 'An organization is deleted at one replica, while a token of it is kept busy at the others.',
    demands: 'The others refuse its tokens as soon as the time given for it has passed since the answer.',
    cites: [sources.deletedOrganizations, sources.appliedImmediately],
    needs: ['replicas', 'memory', 'permissions', 'management'],
    ...atEachDoor((trial, from) =>
      withOwnOrganization(trial, async (orgID) => {
        const path = `/api/v2/orgs/${orgID}`;
        await prepareAt(trial, [from], there(trial, path));
        await assertEndedEverywhere(trial, {
          from,
          permissions: neededFor('GetAuthorizations', { ...subjectOf(trial.setting), orgID }),
          orgID,
          withItself: true,
          end: () => doneAt(trial, from, 'DELETE', path),
        });
      }),
    ),
  }),
] as const;

/** Ends the tokens of a user of the case's own by what is done to the user at a door. */
function ofUser(trial: Trial, from: Door, end: (userID: string) => Promise<void>): Promise<void> {
  return withOwnUser(trial, async ({ userID }) => {
    await prepareAt(trial, [from], there(trial, `/api/v2/users/${userID}`));
    const permissions = administrationFor(trial.setting, userID);
    await assertEndedEverywhere(trial, { from, permissions, userID, end: () => end(userID) });
  });
}
