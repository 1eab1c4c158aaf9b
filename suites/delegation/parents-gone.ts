import { assertStatus, assertSuccess, hidingRefusals, refusals } from '../../engine/assertions/assert.ts';
import { authorizationIn } from '../../engine/assertions/authorization.ts';
import { UnpreparedError } from '../../engine/evidence/violation.ts';
import { prepareFor } from '../../engine/fixtures/door-fixture.ts';
import { prepareRemoved } from '../../engine/fixtures/ended.ts';
import { administration, buckets, subjectOf } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What becomes of a token whose creator’s token is gone. */
export const parentsGone = [
  defineRequirement({
    id: 'delegation/outlives-parent',
    level: 'must',
    sends:
      'A token creates another, is switched off or deleted, and the other is used, listed, read, changed and deleted.',
    demands: 'All of that succeeds, while what the other may not do is refused as before.',
    cites: [sources.authorization, sources.tokenValue],
    needs: ['memory', 'permissions', 'buckets'],
    inputs: () => everyRow(['inactive', 'deleted'] as const),
    check: async (trial, how) => {
      const parent = await prepareFor(trial, subjectOf(trial.setting), administration(trial.setting));
      const body = trial.body({ permissions: buckets(trial.setting) });
      const child = authorizationIn(assertSuccess(await trial.holder(parent.token, 'parent').create(body)));
      if (child === undefined) throw new UnpreparedError('the answer to a create shows no authorization');
      const holder = trial.holder(child.token, 'child');
      assertStatus(await holder.collection('buckets'), 200);
      if (how === 'inactive') await trial.prepareStatus(parent.id, 'inactive');
      else await prepareRemoved(trial, [parent]);
      assertStatus(await holder.collection('buckets'), 200);
      assertStatus(await holder.read(child.id), ...hidingRefusals);
      assertStatus(await holder.create(body), ...refusals);
      assertStatus(await trial.main.read(child.id), 200);
      assertStatus(await trial.main.update(child.id, { description: trial.setting.plan.mark }), 200);
      assertStatus(await holder.collection('buckets'), 200);
      assertStatus(await trial.main.remove(child.id), 204);
    },
  }),
] as const;
