import { demandEqual, demandStatus, hidingRefusals, refusals } from '../engine/assertions/assert.ts';
import { administrator, statusRead } from '../engine/fixtures/administrator.ts';
import { administration } from '../engine/fixtures/permissions.ts';
import { repeated } from '../engine/inputs/drafts.ts';
import { everyRow, requirement } from '../engine/registration.ts';
import type { Setting } from '../engine/setting.ts';
import type { Permission } from '../spec/permissions.ts';

requirement('status/switched-by-another', repeated(), async (trial) => {
  const { made, holder } = await administrator(trial);
  const another = await trial.givenHolder(administration(trial.setting), 'another');
  demandStatus(await another.update(made.id, { status: 'inactive' }), 200);
  demandStatus(await holder.read(made.id), ...refusals);
  demandStatus(await another.update(made.id, { status: 'active' }), 200);
  demandStatus(await holder.read(made.id), 200);
});

/** What lets its holder read every authorization, and write none, another one, or another type of resource. */
function readers(setting: Setting): readonly (readonly Permission[])[] {
  const { orgID } = setting.grants;
  const all = administration(setting);
  const others: readonly Permission[] = [
    { action: 'write', resource: { type: 'authorizations', orgID, id: '00000000deadbeef' } },
    { action: 'write', resource: { type: 'buckets', orgID } },
  ];
  const reading = all.filter(({ action }) => action === 'read');
  const users = all.filter(({ action, resource }) => action === 'write' && resource.type === 'users');
  return [reading, ...others.map((other) => [...reading, ...users, other])];
}

requirement(
  'status/switching-needs-writing',
  (setting) => everyRow(readers(setting)),
  async (trial, permissions) => {
    const made = await trial.given({ status: 'inactive', permissions: administration(trial.setting) });
    const reader = await trial.givenHolder(permissions, 'reader');
    demandStatus(await reader.update(made.id, { status: 'active' }), ...hidingRefusals);
    demandEqual('status', await statusRead(trial, made.id), 'inactive');
  },
);

requirement('status/self-switched-off-refused', repeated(), async (trial) => {
  const { made, holder } = await administrator(trial);
  demandStatus(await holder.update(made.id, { status: 'inactive' }), 200);
  demandStatus(await holder.read(made.id), ...refusals);
});

requirement('status/created-inactive-switched-on', repeated(), async (trial) => {
  const made = await trial.given({ status: 'inactive', permissions: administration(trial.setting) });
  demandStatus(await trial.main.update(made.id, { status: 'active' }), 200);
  demandStatus(await trial.holder(made.token).read(made.id), 200);
});
