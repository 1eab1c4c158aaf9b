import { assertEqual, assertStatus, hidingRefusals } from '../../engine/assertions/assert.ts';
import { objectIn, permissionsOf, plainPermissions } from '../../engine/assertions/authorization.ts';
import { assertNoWriting } from '../../engine/assertions/unchanged.ts';
import { administration, buckets, markingPermission } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Authorizations that are called alike. */
export const namesakes = [
  defineRequirement({
    id: 'permissions/namesakes-apart',
    level: 'must',
    sends:
      'Authorizations of one user with the same description and different permissions are created, before and after one another, and the lesser ones used.',
    demands: 'Each has its own permissions: the lesser ones are refused what the greater one may do.',
    cites: [sources.permission, sources.explicitFunctions],
    needs: ['memory', 'permissions'],
    inputs: repeated(0.05),
    check: async (trial) => {
      const { setting } = trial;
      const described = (permissions: ReturnType<typeof buckets>) =>
        trial.prepareWith({ permissions: [...permissions, markingPermission(setting)] }, { description: 'namesake' });
      const before = await described(buckets(setting));
      const greater = await described(administration(setting));
      const after = await described(buckets(setting));
      assertStatus(await trial.holder(greater.token, 'greater').read(greater.id), 200);
      for (const lesser of [before, after]) {
        const shown = objectIn(assertStatus(await trial.main.read(lesser.id), 200));
        const own = [...buckets(setting), markingPermission(setting)];
        assertEqual('permissions', permissionsOf(shown), plainPermissions(own));
        const holder = trial.holder(lesser.token, 'lesser');
        assertStatus(await holder.read(greater.id), ...hidingRefusals);
        await assertNoWriting(trial, holder, greater);
      }
    },
  }),
] as const;
