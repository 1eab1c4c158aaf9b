import { assertStatus, assertSuccess, refusals } from '../../engine/assertions/assert.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import type { Permission } from '../../spec/permissions.ts';
import { sources } from '../sources.ts';
import { parent } from './parents.ts';

/** What is asked again after it was decided. */
export const askedAnew = [
  defineRequirement({
    id: 'delegation/asked-anew',
    level: 'must',
    sends:
      'A token gives away a permission for one bucket, and asks in turn for those for another, for all, and for the other action, twice.',
    demands: 'The one is given each time, and each of the others refused, whatever was decided before.',
    cites: [sources.delegation, sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: repeated(0.05),
    check: async (trial) => {
      const { held, others } = asked(trial.setting);
      const giver = await parent(trial, [held]);
      for (const other of [...others, ...others]) {
        assertSuccess(await giver.create(trial.body({ permissions: [held] })));
        assertStatus(await giver.create(trial.body({ permissions: [other] })), ...refusals);
      }
    },
  }),
] as const;

function asked({ grants: { orgID } }: Setting): { readonly held: Permission; readonly others: readonly Permission[] } {
  const bucket = { type: 'buckets', orgID };
  const [own, another] = ['00000000000b0c4e', '00000000000b0c4f'];
  return {
    held: { action: 'read', resource: { ...bucket, id: own } },
    others: [
      { action: 'read', resource: { ...bucket, id: another } },
      { action: 'read', resource: bucket },
      { action: 'write', resource: { ...bucket, id: own } },
    ],
  };
}
