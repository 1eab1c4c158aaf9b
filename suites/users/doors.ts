import type { Trial } from '../../engine/cases/trial.ts';
import { assertDoorsShut, isData } from '../../engine/fixtures/ended.ts';
import { prepareUserDeleted, prepareUserStatus, withOwnUser } from '../../engine/fixtures/own-user.ts';
import type { Door } from '../../engine/inputs/doors.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** How a user comes to an end. */
type End = 'inactive' | 'deleted';

const ends = () => everyRow<End>(['inactive', 'deleted']);

/** Where the tokens of users who are gone are tried. */
export const doors = [
  defineRequirement({
    id: 'users/every-door-shut',
    level: 'must',
    sends:
      'A user is switched off or deleted, and two tokens of it, one that was used everywhere, are tried on every route.',
    demands: 'Each request is refused or shows nothing, and nothing changes.',
    cites: [sources.create, sources.sessionsOfUser, sources.activeUser],
    needs: ['memory', 'permissions', 'management', 'buckets', 'orgs'],
    inputs: ends,
    check: (trial, how) => assertUserShut(trial, how, (door) => !isData(door)),
  }),
  defineRequirement({
    id: 'users/data-shut',
    level: 'must',
    sends:
      'A user is switched off or deleted, and two tokens of it, one that was used on data, write, query and delete.',
    demands: 'Each request is refused or shows nothing, and nothing changes.',
    cites: [sources.create, sources.sessionsOfUser, sources.activeUser],
    needs: ['memory', 'permissions', 'management', 'buckets', 'data'],
    inputs: ends,
    check: (trial, how) => assertUserShut(trial, how, isData),
  }),
] as const;

/** What a deleted user had goes with it, so that it is not looked at afterwards. */
async function assertUserShut(trial: Trial, how: End, tries: (door: Door) => boolean): Promise<void> {
  await withOwnUser(trial, async ({ userID }) => {
    const end = async () => {
      await (how === 'deleted' ? prepareUserDeleted(trial, userID) : prepareUserStatus(trial, userID, 'inactive'));
    };
    const { orgID } = trial.setting.grants;
    await assertDoorsShut(trial, { orgID, userID }, { end, tries, outlived: how === 'inactive' });
  });
}
