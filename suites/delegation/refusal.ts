import { assertStatus, assertSuccess, assertThat, hidingRefusals, refusals } from '../../engine/assertions/assert.ts';
import { objectIn, visibleRows } from '../../engine/assertions/authorization.ts';
import { assertNoTrace, traceableDescription } from '../../engine/assertions/traces.ts';
import { administration, buckets } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { renderingOf } from '../../engine/observers/exposure.ts';
import { assertListed } from '../../engine/observers/listed-status.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import type { Permission } from '../../spec/permissions.ts';
import { sources } from '../sources.ts';
import { parent } from './parents.ts';

/** What becomes of what a token may not give. */
export const refusal = [
  defineRequirement({
    id: 'delegation/refused-leaves-nothing',
    level: 'must',
    sends: 'A token tries to create another with a permission that it does not have, and the list is asked for.',
    demands: 'The request is refused and the list shows nothing of it.',
    cites: [sources.delegation, sources.list],
    needs: ['memory', 'permissions'],
    inputs: repeated(),
    check: async (trial) => {
      const description = traceableDescription();
      const draft = { description, permissions: [...writeBuckets(trial.setting), ...buckets(trial.setting)] };
      assertStatus(await (await parent(trial, buckets(trial.setting))).create(trial.body(draft)), ...refusals);
      await assertNoTrace(trial, description);
    },
  }),
  defineRequirement({
    id: 'delegation/change-never-widens',
    level: 'must',
    sends: 'A change names more permissions than a token has, and the token is used for them.',
    demands: 'The token is refused.',
    cites: [sources.create, sources.updateRequest],
    needs: ['memory', 'permissions'],
    inputs: repeated(),
    check: async (trial) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      const { permissions = [] } = trial.body({ permissions: administration(trial.setting) });
      await trial.main.update(made.id, { description: trial.setting.plan.mark, permissions });
      assertStatus(await trial.holder(made.token).read(made.id), ...hidingRefusals);
    },
  }),
  defineRequirement({
    id: 'delegation/no-greater-token-shown',
    level: 'should',
    sends: 'A token that may only read reads and lists an authorization with more rights, and what is shown is used.',
    demands: 'No answer shows a token that does what its reader may not do.',
    cites: [sources.shownTokens, sources.tokenValue],
    needs: ['memory', 'permissions'],
    inputs: repeated(),
    check: async (trial) => {
      const greater = await trial.prepare({ permissions: administration(trial.setting) });
      const reading = administration(trial.setting).filter(({ action }) => action === 'read');
      const reader = await trial.prepareHolder(reading, 'reader');
      const shown = [objectIn(await reader.read(greater.id)), ...visibleRows(await reader.list())];
      for (const { id, token } of shown) {
        if (id !== greater.id || renderingOf(token) !== 'visible') continue;
        const used = await trial.holder(String(token), 'shown').update(greater.id, { status: 'active' });
        assertThat(used.answer.status >= 400, 'no token that may write', 'a token that may write');
      }
    },
  }),
  defineRequirement({
    id: 'delegation/inactive-cannot',
    level: 'must',
    sends: 'A token that has created another is made inactive and tries to create one more.',
    demands: 'The request is refused.',
    cites: [sources.status, sources.update],
    needs: ['memory', 'permissions'],
    inputs: repeated(),
    check: async (trial) => {
      const made = await trial.prepare({ permissions: administration(trial.setting) });
      const holder = trial.holder(made.token, 'parent');
      assertSuccess(await holder.create(trial.body({ permissions: buckets(trial.setting) })));
      await trial.prepareStatus(made.id, 'inactive');
      assertStatus(await holder.create(trial.body({ permissions: buckets(trial.setting) })), ...refusals);
    },
  }),
  defineRequirement({
    id: 'delegation/refusal-listed',
    level: 'should',
    sends: 'A token tries to create another with a permission that it does not have.',
    demands: 'The status is one that the contract lists by its number.',
    cites: [sources.createResponses, sources.knownErrors],
    needs: ['memory', 'permissions'],
    inputs: repeated(),
    check: async (trial) => {
      const creator = await parent(trial, buckets(trial.setting));
      assertListed(trial.setting, await creator.create(trial.body({ permissions: writeBuckets(trial.setting) })));
    },
  }),
] as const;

function writeBuckets({ grants }: Setting): readonly Permission[] {
  return [{ action: 'write', resource: { type: 'buckets', orgID: grants.orgID } }];
}
