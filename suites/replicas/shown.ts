import { setTimeout as pause } from 'node:timers/promises';
import { assertSuccess } from '../../engine/assertions/assert.ts';
import { authorizationIn } from '../../engine/assertions/authorization.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { UnpreparedError } from '../../engine/evidence/violation.ts';
import { administration } from '../../engine/fixtures/permissions.ts';
import type { Door } from '../../engine/replicas/door.ts';
import { atEachDoor } from '../../engine/replicas/doors.ts';
import { assertEverywhere } from '../../engine/replicas/effect.ts';
import { madeAt } from '../../engine/replicas/ended.ts';
import { prepareAt } from '../../engine/replicas/look.ts';
import { accepted, holder, listed, notShown, shownWith } from '../../engine/replicas/looks.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Milliseconds after which changes in a row must have come to an end at every replica. */
const settling = 400;

/** What is done at one replica is seen at the others. */
export const shown = [
  defineRequirement({
    id: 'replicas/made-shown',
    level: 'should',
    sends: 'An authorization is made at one replica, and read and listed at the others.',
    demands: 'They show it as soon as the time given for it has passed since the answer.',
    cites: [sources.created, sources.read, sources.list],
    needs: ['memory'],
    ...atEachDoor(async (trial, from) => {
      const sent = await trial.at(from).create(bodyOf(trial));
      const { id } = made(assertSuccess(sent));
      await assertEverywhere(trial, {
        from,
        act: async () => {},
        looks: [shownWith(trial, id, {}), listed(trial, id, true)],
      });
    }, 3),
  }),
  defineRequirement({
    id: 'replicas/new-token-accepted',
    level: 'should',
    sends: 'An authorization is made at one replica, and its token used at the others.',
    demands: 'They accept it as soon as the time given for it has passed since the answer.',
    cites: [sources.created, sources.token],
    needs: ['memory', 'permissions'],
    ...atEachDoor(async (trial, from) => {
      const one = await madeAt(trial, { from, permissions: administration(trial.setting) });
      await assertEverywhere(trial, { from, act: async () => {}, looks: [accepted(holder(one, 'new'))] });
    }, 3),
  }),
  defineRequirement({
    id: 'replicas/update-shown',
    level: 'should',
    sends: 'The description of an authorization is changed at one replica, and read at the others.',
    demands: 'They show the new one as soon as the time given for it has passed since the answer.',
    cites: [sources.updated, sources.read],
    needs: ['memory'],
    ...atEachDoor(async (trial, from) => {
      const { id, body } = await known(trial, from);
      const description = `${body.description} changed`;
      await assertEverywhere(trial, {
        from,
        act: async () => assertSuccess(await trial.at(from).update(id, { description })),
        looks: [shownWith(trial, id, { description })],
      });
    }, 3),
  }),
  defineRequirement({
    id: 'replicas/deletion-shown',
    level: 'should',
    sends: 'An authorization is deleted at one replica, and read and listed at the others.',
    demands: 'They show it no longer as soon as the time given for it has passed since the answer.',
    cites: [sources.removed, sources.readResponses, sources.list],
    needs: ['memory'],
    ...atEachDoor(async (trial, from) => {
      const { id } = await known(trial, from);
      await prepareAt(trial, trial.setting.doors, listed(trial, id, true));
      await assertEverywhere(trial, {
        from,
        act: async () => assertSuccess(await trial.at(from).remove(id)),
        looks: [notShown(trial, id), listed(trial, id, false)],
      });
    }, 3),
  }),
  defineRequirement({
    id: 'replicas/last-change',
    level: 'must',
    sends:
      'A description is changed three times in a row at one replica, and read at the others when that has settled.',
    demands: 'They show the last one.',
    cites: [sources.updated, sources.read],
    needs: ['replicas', 'memory'],
    ...atEachDoor(async (trial, from) => {
      const { id, body } = await known(trial, from);
      const descriptions = [1, 2, 3].map((number) => `${body.description} change ${number}`);
      await assertEverywhere(trial, {
        from,
        act: async () => {
          for (const description of descriptions) assertSuccess(await trial.at(from).update(id, { description }));
          await pause(settling);
        },
        looks: [shownWith(trial, id, { description: descriptions.at(-1) ?? '' })],
      });
    }),
  }),
] as const;

function bodyOf(trial: Trial) {
  return trial.body({ permissions: administration(trial.setting) });
}

function made(sent: Parameters<typeof authorizationIn>[0]) {
  const one = authorizationIn(sent);
  if (one === undefined) throw new UnpreparedError('the answer to a create shows no authorization');
  return one;
}

/** An authorization that a door made and every door shows. */
async function known(trial: Trial, from: Door) {
  const one = await madeAt(trial, { from, permissions: administration(trial.setting) });
  await prepareAt(trial, trial.setting.doors, shownWith(trial, one.id, {}));
  return one;
}
