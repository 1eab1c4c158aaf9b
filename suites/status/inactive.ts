import * as fc from 'fast-check';
import { assertEqual, assertStatus, assertSuccess, assertThat, refusals } from '../../engine/assertions/assert.ts';
import { visibleRows } from '../../engine/assertions/authorization.ts';
import { administrator, statusRead } from '../../engine/fixtures/administrator.ts';
import { administration, buckets } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { any, everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What a token may do while it is active, and while it is not. */
export const inactive = [
  defineRequirement({
    id: 'status/created-inactive-refused',
    level: 'must',
    sends: 'A token that was created as inactive is used to read an authorization.',
    demands: 'It is refused.',
    cites: [sources.status, sources.update],
    needs: ['memory', 'permissions'],
    inputs: repeated(),
    check: async (trial) => {
      const made = await trial.prepare({ status: 'inactive', permissions: administration(trial.setting) });
      assertStatus(await trial.holder(made.token).read(made.id), ...refusals);
    },
  }),
  defineRequirement({
    id: 'status/active-token-works',
    level: 'must',
    sends: 'An active token that may do everything with authorizations reads, lists, changes and creates.',
    demands: 'Every request succeeds.',
    cites: [sources.authorization],
    needs: ['memory', 'permissions'],
    inputs: repeated(),
    check: async (trial) => {
      const { made, holder } = await administrator(trial);
      assertStatus(await holder.read(made.id), 200);
      assertThat(
        visibleRows(await holder.list()).some(({ id }) => id === made.id),
        'a list that holds it',
        'a list without it',
      );
      assertStatus(await holder.update(made.id, { description: trial.setting.plan.mark }), 200);
      assertSuccess(await holder.create(trial.body({ permissions: buckets(trial.setting) })));
    },
  }),
  defineRequirement({
    id: 'status/inactive-token-refused-on-item',
    level: 'must',
    sends: 'A token is switched off and used to read, change and delete an authorization.',
    demands: 'Each request is refused.',
    cites: [sources.status, sources.update],
    needs: ['memory', 'permissions'],
    inputs: repeated(),
    check: async (trial) => {
      const { made, holder } = await administrator(trial);
      await trial.prepareStatus(made.id, 'inactive');
      assertStatus(await holder.read(made.id), ...refusals);
      assertStatus(await holder.update(made.id, { description: trial.setting.plan.mark }), ...refusals);
      assertStatus(await holder.remove(made.id), ...refusals);
    },
  }),
  defineRequirement({
    id: 'status/inactive-token-refused-on-collection',
    level: 'must',
    sends: 'A token is switched off and used to list and to create authorizations.',
    demands: 'Each request is refused.',
    cites: [sources.status, sources.update],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow(['list', 'create'] as const),
    check: async (trial, operation) => {
      const { made, holder } = await administrator(trial);
      await trial.prepareStatus(made.id, 'inactive');
      const body = trial.body({ permissions: buckets(trial.setting) });
      assertStatus(operation === 'list' ? await holder.list() : await holder.create(body), ...refusals);
    },
  }),
  defineRequirement({
    id: 'status/inactive-token-refused-on-resources',
    level: 'must',
    sends: 'A token that may read buckets is switched off and used to list them.',
    demands: 'The request is refused.',
    cites: [sources.status, sources.update],
    needs: ['memory', 'permissions', 'buckets'],
    inputs: repeated(),
    check: async (trial) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      await trial.prepareStatus(made.id, 'inactive');
      assertStatus(await trial.holder(made.token).collection('buckets'), ...refusals);
    },
  }),
  defineRequirement({
    id: 'status/inactive-token-stays-off',
    level: 'must',
    sends: 'A token switches itself off and then tries to switch itself on.',
    demands: 'The attempt is refused and the authorization stays inactive.',
    cites: [sources.status, sources.update],
    needs: ['memory', 'permissions'],
    inputs: repeated(),
    check: async (trial) => {
      const { made, holder } = await administrator(trial);
      assertStatus(await holder.update(made.id, { status: 'inactive' }), 200);
      assertStatus(await holder.update(made.id, { status: 'active' }), ...refusals);
      assertEqual('status', await statusRead(trial, made.id), 'inactive');
    },
  }),
  defineRequirement({
    id: 'status/reactivated-token-works',
    level: 'must',
    sends: 'A token is switched off, is refused a number of times, is switched on again and used, over and over.',
    demands: 'It works as before.',
    cites: [sources.update],
    needs: ['memory', 'permissions'],
    inputs: repeated(0.2),
    check: async (trial) => {
      const { made, holder } = await administrator(trial);
      for (const refusalsBefore of [0, 6, 1, 1]) {
        await trial.prepareStatus(made.id, 'inactive');
        for (let turn = 0; turn < refusalsBefore; turn += 1) {
          assertStatus(await holder.read(made.id), ...refusals);
        }
        await trial.prepareStatus(made.id, 'active');
        assertStatus(await holder.read(made.id), 200);
      }
    },
  }),
  defineRequirement({
    id: 'status/description-keeps-status',
    level: 'must',
    sends: 'The description of an inactive authorization is changed.',
    demands: 'It stays inactive and its token stays refused.',
    cites: [sources.updateRequest],
    needs: ['memory', 'permissions'],
    inputs: () => any(fc.string({ maxLength: 20 }), 0.4),
    check: async (trial, text) => {
      const { made, holder } = await administrator(trial);
      await trial.prepareStatus(made.id, 'inactive');
      assertStatus(await trial.main.update(made.id, { description: `${text} ${trial.setting.plan.mark}` }), 200);
      assertEqual('status', await statusRead(trial, made.id), 'inactive');
      assertStatus(await holder.read(made.id), ...refusals);
    },
  }),
] as const;
