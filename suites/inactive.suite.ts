import * as fc from 'fast-check';
import { demand, demandEqual, demandStatus, demandSuccess, refusals } from '../engine/assertions/assert.ts';
import { visibleRows } from '../engine/assertions/authorization.ts';
import { administrator, statusRead } from '../engine/fixtures/administrator.ts';
import { administration, buckets } from '../engine/fixtures/permissions.ts';
import { repeated } from '../engine/inputs/drafts.ts';
import { any, everyRow, requirement } from '../engine/registration.ts';

requirement('status/created-inactive-refused', repeated(), async (trial) => {
  const made = await trial.given({ status: 'inactive', permissions: administration(trial.setting) });
  demandStatus(await trial.holder(made.token).read(made.id), ...refusals);
});

requirement('status/active-token-works', repeated(), async (trial) => {
  const { made, holder } = await administrator(trial);
  demandStatus(await holder.read(made.id), 200);
  demand(
    visibleRows(await holder.list()).some(({ id }) => id === made.id),
    'a list that holds it',
    'a list without it',
  );
  demandStatus(await holder.update(made.id, { description: trial.setting.plan.mark }), 200);
  demandSuccess(await holder.create(trial.body({ permissions: buckets(trial.setting) })));
});

requirement('status/inactive-token-refused-on-item', repeated(), async (trial) => {
  const { made, holder } = await administrator(trial);
  await trial.givenStatus(made.id, 'inactive');
  demandStatus(await holder.read(made.id), ...refusals);
  demandStatus(await holder.update(made.id, { description: trial.setting.plan.mark }), ...refusals);
  demandStatus(await holder.remove(made.id), ...refusals);
});

requirement(
  'status/inactive-token-refused-on-collection',
  () => everyRow(['list', 'create'] as const),
  async (trial, operation) => {
    const { made, holder } = await administrator(trial);
    await trial.givenStatus(made.id, 'inactive');
    const body = trial.body({ permissions: buckets(trial.setting) });
    demandStatus(operation === 'list' ? await holder.list() : await holder.create(body), ...refusals);
  },
);

requirement('status/inactive-token-refused-on-resources', repeated(), async (trial) => {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  await trial.givenStatus(made.id, 'inactive');
  demandStatus(await trial.holder(made.token).collection('buckets'), ...refusals);
});

requirement('status/inactive-token-stays-off', repeated(), async (trial) => {
  const { made, holder } = await administrator(trial);
  demandStatus(await holder.update(made.id, { status: 'inactive' }), 200);
  demandStatus(await holder.update(made.id, { status: 'active' }), ...refusals);
  demandEqual('status', await statusRead(trial, made.id), 'inactive');
});

requirement('status/reactivated-token-works', repeated(), async (trial) => {
  const { made, holder } = await administrator(trial);
  await trial.givenStatus(made.id, 'inactive');
  await trial.givenStatus(made.id, 'active');
  demandStatus(await holder.read(made.id), 200);
});

requirement(
  'status/description-keeps-status',
  () => any(fc.string({ maxLength: 20 }), 0.4),
  async (trial, text) => {
    const { made, holder } = await administrator(trial);
    await trial.givenStatus(made.id, 'inactive');
    demandStatus(await trial.main.update(made.id, { description: `${text} ${trial.setting.plan.mark}` }), 200);
    demandEqual('status', await statusRead(trial, made.id), 'inactive');
    demandStatus(await holder.read(made.id), ...refusals);
  },
);
