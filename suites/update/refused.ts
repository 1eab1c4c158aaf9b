import { assertEqual, assertStatus, hidingRefusals } from '../../engine/assertions/assert.ts';
import { objectIn } from '../../engine/assertions/authorization.ts';
import { without } from '../../engine/assertions/without.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

const refusedStatuses = ['ACTIVE', 'Inactive', 'enabled'] as const;

/** What a refused change leaves behind. */
export const refusedUpdates = [
  defineRequirement({
    id: 'update/refused-changes-nothing',
    level: 'must',
    sends: 'A good description is sent together with an unknown status, or by one who may only read.',
    demands: 'The change is refused and the authorization stays as it was.',
    cites: [sources.updateRequest, sources.status, sources.badRequest],
    needs: ['memory'],
    inputs: () => everyRow<string>([...refusedStatuses, 'reader']),
    check: async (trial, kind) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting), status: 'inactive' });
      const before = objectIn(
        assertStatus(await trial.as(trial.setting.plan.principals.main, true).read(made.id), 200),
      );
      const description = `changed ${trial.setting.plan.mark}`;
      if (kind === 'reader') {
        const reader = await trial.prepareHolder(buckets(trial.setting), 'reader');
        assertStatus(await reader.update(made.id, { description }), ...hidingRefusals);
      } else assertStatus(await trial.main.update(made.id, { description, status: kind }), 400);
      const after = objectIn(assertStatus(await trial.main.read(made.id), 200));
      assertEqual('authorization', without(after, 'token'), without(before, 'token'));
    },
  }),
] as const;
