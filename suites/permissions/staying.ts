import { assertShut, assertUntouched, prepareIn, seenBehind } from '../../engine/assertions/shut.ts';
import type { Caller } from '../../engine/cases/caller.ts';
import { together } from '../../engine/cases/together.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import {
  type DoorFixture,
  everything,
  type Owner,
  prepareFor,
  withDoorFixture,
} from '../../engine/fixtures/door-fixture.ts';
import { subjectOf } from '../../engine/fixtures/permissions.ts';
import { moments, until } from '../../engine/fixtures/staying.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { type Door, doorsOf } from '../../engine/inputs/doors.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Permission } from '../../spec/permissions.ts';
import { sources } from '../sources.ts';

/** That what a token may not do it may not do later, either. */
export const staying = [
  defineRequirement({
    id: 'permissions/stays-denied',
    level: 'must',
    sends:
      'Two tokens that may read alone, one just used, try to change things at once and later, among others who may.',
    demands: 'Each change is refused, at once and for a second, and nothing changes, while reading goes on.',
    cites: [sources.permission, sources.authorization, sources.explicitFunctions],
    needs: ['memory', 'permissions', 'buckets', 'orgs'],
    inputs: repeated(0.01),
    check: async (trial) => {
      const owner = subjectOf(trial.setting);
      await withDoorFixture(trial, owner, async (fixture) => {
        const reading = everything(owner).filter(({ action }) => action === 'read');
        const elsewhere = [...reading, ...writingElsewhere(owner)];
        const used = trial.holder((await prepareFor(trial, owner, elsewhere)).token, 'used');
        const unused = trial.holder((await prepareFor(trial, owner, reading)).token, 'unused');
        const doors = doorsOf(trial.setting);
        const allowed = doors.filter(({ effect }) => effect === 'none');
        const denied = doors.filter(({ effect }) => effect !== 'none');
        for (const door of allowed) await together([1, 2, 3].map(() => prepareIn(door, used, fixture)));
        await lookOn(trial, [used, unused], denied, fixture);
        for (const holder of [used, unused]) for (const door of allowed) await prepareIn(door, holder, fixture);
      });
    },
  }),
] as const;

/** Writing of an authorization and a bucket that are nobody's, and of the user. */
function writingElsewhere({ orgID, userID }: Owner): readonly Permission[] {
  const nobodys = ['authorizations', 'buckets'].map((type) => ({ type, orgID, id: '00000000deadbeef' }));
  return [...nobodys, { type: 'users', id: userID }].map((resource) => ({ action: 'write', resource }));
}

/** Tries what is denied at each of the moments, with the main principal doing the same in between. */
async function lookOn(trial: Trial, holders: readonly Caller[], denied: readonly Door[], fixture: DoorFixture) {
  const main = trial.as(trial.setting.plan.principals.main, true);
  const first = performance.now();
  for (const ms of [0, ...moments]) {
    await until(first + ms);
    for (const door of denied) if (door.effect === 'change') await prepareIn(door, main, fixture);
    const before = await seenBehind(trial, fixture);
    for (const door of denied) for (const holder of holders) await assertShut(door, holder, fixture);
    await assertUntouched(trial, fixture, before);
  }
}
