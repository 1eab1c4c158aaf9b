import { demandEqual, demandStatus, demandSuccess } from '../engine/assertions/assert.ts';
import { objectIn } from '../engine/assertions/authorization.ts';
import { statusRead } from '../engine/fixtures/administrator.ts';
import { buckets } from '../engine/fixtures/permissions.ts';
import { drafts, repeated } from '../engine/inputs/drafts.ts';
import { everyRow, requirement } from '../engine/registration.ts';
import { type Status, statuses } from '../generators/authorization.ts';

requirement('status/default-active', drafts, async (trial, { status: _, ...draft }) => {
  const shown = objectIn(demandSuccess(await trial.main.create(trial.body(draft))));
  demandEqual('status', shown.status, 'active');
});

requirement('status/create-inactive', drafts, async (trial, draft) => {
  const shown = objectIn(demandSuccess(await trial.main.create(trial.body({ ...draft, status: 'inactive' }))));
  demandEqual('status', shown.status, 'inactive');
  demandEqual('status when read', await statusRead(trial, String(shown.id)), 'inactive');
});

requirement('status/edge', drafts, async (trial, draft) => {
  const made = await trial.given({ ...draft, status: 'active' });
  for (const status of ['inactive', 'active', 'inactive'] as const) {
    demandStatus(await trial.main.update(made.id, { status }), 200);
    demandEqual('status', await statusRead(trial, made.id), status);
  }
});

requirement(
  'status/self-loop',
  () => everyRow<Status>(statuses),
  async (trial, status) => {
    const made = await trial.given({ status, permissions: buckets(trial.setting) });
    demandStatus(await trial.main.update(made.id, { status }), 200);
    demandEqual('status', await statusRead(trial, made.id), status);
  },
);

const unknownStatuses = ['ACTIVE', 'Inactive', ' active', 'active ', 'enabled', 'deleted', '0'] as const;

requirement(
  'status/unknown-status-refused',
  () => everyRow<string>(unknownStatuses),
  async (trial, status) => {
    const made = await trial.given({ permissions: buckets(trial.setting) });
    demandStatus(await trial.main.update(made.id, { status }), 400);
    demandEqual('status', await statusRead(trial, made.id), 'active');
  },
);

requirement('status/empty-status-refused', repeated(), async (trial) => {
  const made = await trial.given({ status: 'inactive', permissions: buckets(trial.setting) });
  demandStatus(await trial.main.update(made.id, { status: '' }), 400);
  demandEqual('status', await statusRead(trial, made.id), 'inactive');
});
