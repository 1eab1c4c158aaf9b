import { assertEqual, assertStatus, assertSuccess } from '../../engine/assertions/assert.ts';
import { objectIn } from '../../engine/assertions/authorization.ts';
import { statusRead } from '../../engine/fixtures/administrator.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { authorizations, repeated } from '../../engine/inputs/authorizations.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { type Status, statuses } from '../../generators/authorization.ts';
import { sources } from '../sources.ts';

const unknownStatuses = ['ACTIVE', 'Inactive', ' active', 'active ', 'enabled', 'deleted', '0'] as const;

/** How the status of an authorization is set. */
export const setting = [
  defineRequirement({
    id: 'status/default-active',
    level: 'must',
    sends: 'An authorization is created without a status.',
    demands: 'It is active.',
    cites: [sources.status],
    needs: ['memory'],
    inputs: authorizations,
    check: async (trial, { status: _, ...draft }) => {
      const shown = objectIn(assertSuccess(await trial.main.create(trial.body(draft))));
      assertEqual('status', shown.status, 'active');
    },
  }),
  defineRequirement({
    id: 'status/create-inactive',
    level: 'must',
    sends: 'An authorization is created as inactive.',
    demands: 'It is inactive, in the answer and when read.',
    cites: [sources.status],
    needs: ['memory'],
    inputs: authorizations,
    check: async (trial, draft) => {
      const shown = objectIn(assertSuccess(await trial.main.create(trial.body({ ...draft, status: 'inactive' }))));
      assertEqual('status', shown.status, 'inactive');
      assertEqual('status when read', await statusRead(trial, String(shown.id)), 'inactive');
    },
  }),
  defineRequirement({
    id: 'status/edge',
    level: 'must',
    sends: 'An authorization is switched off, on, and off again.',
    demands: 'Each change answers 200 and is read back.',
    cites: [sources.update],
    needs: ['memory'],
    inputs: (setting) => ({ ...authorizations(setting), weight: 0.6 }),
    check: async (trial, draft) => {
      const made = await trial.prepare({ ...draft, status: 'active' });
      for (const status of ['inactive', 'active', 'inactive'] as const) {
        assertStatus(await trial.main.update(made.id, { status }), 200);
        assertEqual('status', await statusRead(trial, made.id), status);
      }
    },
  }),
  defineRequirement({
    id: 'status/self-loop',
    level: 'must',
    sends: 'The status that an authorization has is set once more.',
    demands: 'The answer is 200 and the status stays.',
    cites: [sources.update],
    needs: ['memory'],
    inputs: () => everyRow<Status>(statuses),
    check: async (trial, status) => {
      const made = await trial.prepare({ status, permissions: buckets(trial.setting) });
      assertStatus(await trial.main.update(made.id, { status }), 200);
      assertEqual('status', await statusRead(trial, made.id), status);
    },
  }),
  defineRequirement({
    id: 'status/unknown-status-refused',
    level: 'must',
    sends: 'An authorization is given a status that the contract does not list.',
    demands: 'The answer is 400 and the status stays.',
    cites: [sources.status, sources.badRequest],
    needs: ['memory'],
    inputs: () => everyRow<string>(unknownStatuses),
    check: async (trial, status) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      assertStatus(await trial.main.update(made.id, { status }), 400);
      assertEqual('status', await statusRead(trial, made.id), 'active');
    },
  }),
  defineRequirement({
    id: 'status/empty-status-refused',
    level: 'must',
    sends: 'An inactive authorization is given an empty status.',
    demands: 'The answer is 400 and the status stays.',
    cites: [sources.status, sources.badRequest],
    needs: ['memory'],
    inputs: repeated(),
    check: async (trial) => {
      const made = await trial.prepare({ status: 'inactive', permissions: buckets(trial.setting) });
      assertStatus(await trial.main.update(made.id, { status: '' }), 400);
      assertEqual('status', await statusRead(trial, made.id), 'inactive');
    },
  }),
] as const;
