import { assertEqual } from '../../engine/assertions/assert.ts';
import { assertShut, assertUntouched, prepareIn, seenBehind } from '../../engine/assertions/shut.ts';
import { prepareChanged, withNamed } from '../../engine/fixtures/again.ts';
import { prepareFor, withDoorFixture } from '../../engine/fixtures/door-fixture.ts';
import { shownIDs } from '../../engine/fixtures/filtered.ts';
import { ownName } from '../../engine/fixtures/own-bucket.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { doorsOf } from '../../engine/inputs/doors.ts';
import { itemPathOf } from '../../engine/inputs/owned.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** The doors that a deleted organization need not shut: to the user, and to whatever id a query tells. */
const apart: readonly string[] = ['GetMe', 'GetUsersID', 'PostQuery by id'];

/** What an organization inherits of one that had its name. */
export const bornAgain = [
  defineRequirement({
    id: 'organizations/born-again',
    level: 'must',
    sends: 'An organization is deleted and made anew under its name, and a token of the first is tried on every route.',
    demands: 'It reaches nothing of the new one, and changes nothing there.',
    cites: [sources.resourceOrganization, sources.tenants],
    needs: ['memory', 'permissions', 'management', 'buckets', 'orgs'],
    inputs: repeated(0.01),
    check: async (trial) => {
      const { userID } = trial.setting.plan.principals.main;
      const name = ownName(trial, 'org');
      const doors = doorsOf(trial.setting).filter((door) => !apart.includes(door.name));
      await withNamed(trial, 'organization', name, async (first) => {
        const { token } = await prepareFor(trial, { orgID: first, userID });
        await withDoorFixture(trial, { orgID: first, userID }, async (fixture) => {
          const used = trial.as({ name: 'used', credential: { kind: 'token', token } }, true);
          for (const door of doors) if (door.effect !== 'end') await prepareIn(door, used, fixture);
        });
        await prepareChanged(trial, itemPathOf('organization', first));
        await withNamed(trial, 'organization', name, (orgID) =>
          withDoorFixture(trial, { orgID, userID }, async (fixture) => {
            const before = await seenBehind(trial, fixture);
            const holder = trial.holder(token, 'heir');
            for (const door of doors) await assertShut(door, holder, fixture);
            assertEqual('ids under the name', await shownIDs(holder, [['org', name]]), []);
            await assertUntouched(trial, fixture, before);
          }),
        );
      });
    },
  }),
] as const;
