import { assertEqual, assertStatus, assertSuccess } from '../../engine/assertions/assert.ts';
import { objectIn } from '../../engine/assertions/authorization.ts';
import { without } from '../../engine/assertions/without.ts';
import { together } from '../../engine/cases/together.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { markingPermission } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { JsonObject } from '../../spec/json.ts';
import { sources } from '../sources.ts';
import { withListOwner } from './owner.ts';
import { assertAsCreated, assertWhole, viewsOfMain } from './views.ts';

/** Authorizations that are created at once. */
const many = 24;

/** Several authorizations of one moment. */
export const atOnce = [
  defineRequirement({
    id: 'lists/made-at-once',
    level: 'must',
    sends: `So many authorizations of one user are created at once, ${many}, that some are of the same millisecond, and one is deleted.`,
    demands: 'Each has its own id and stands in the list once, as it was asked for, and the others stay.',
    cites: [sources.create, sources.list],
    needs: ['memory'],
    takes: { creates: many + 1, cases: 10 },
    inputs: () => ({ ...everyRow([many]), replays: 3 }),
    check: (trial, count) =>
      withListOwner(trial, async (owner) => {
        const made = await madeAtOnce(trial, owner.userID, count);
        assertEqual('number of ids', new Set(made.map(({ id }) => id)).size, count);
        const views = viewsOfMain(trial, owner);
        for (const view of views) await assertAsCreated(view, made);
        const place = Math.floor(count / 2);
        assertStatus(await trial.main.remove(String(made[place]?.id)), 204);
        const left = made.filter((_, index) => index !== place);
        for (const view of views) await assertWhole(view, left);
        const read = await together(left.map(({ id }) => trial.main.read(String(id))));
        const shown = read.map((sent) => without(objectIn(assertStatus(sent, 200)), 'token'));
        assertEqual(
          'what is read',
          shown,
          left.map((one) => without(one, 'token')),
        );
      }),
  }),
] as const;

async function madeAtOnce(trial: Trial, userID: string, count: number): Promise<readonly JsonObject[]> {
  const permissions = [markingPermission(trial.setting)];
  const bodies = Array.from({ length: count }, (_, index) =>
    trial.body({ description: `${index}`, permissions }, userID),
  );
  const sent = await together(bodies.map((body) => trial.abreast().create(body)));
  return sent.map((one, index) => {
    const shown = objectIn(assertSuccess(one));
    assertEqual('description', shown.description, bodies[index]?.description);
    return shown;
  });
}
