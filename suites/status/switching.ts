import { assertEqual, assertStatus, hidingRefusals, refusals } from '../../engine/assertions/assert.ts';
import { administrator, statusRead } from '../../engine/fixtures/administrator.ts';
import { administration } from '../../engine/fixtures/permissions.ts';
import { hurried, repeated } from '../../engine/inputs/authorizations.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import type { Permission } from '../../spec/permissions.ts';
import { sources } from '../sources.ts';

/** Who may switch a token on and off. */
export const switching = [
  defineRequirement({
    id: 'status/switched-by-another',
    level: 'must',
    sends: 'A token is switched off and on by another token that may write authorizations, and used after each.',
    demands: 'Both changes answer 200, and the token is refused and works accordingly.',
    cites: [sources.update, sources.authorizer],
    needs: ['memory', 'permissions'],
    inputs: repeated(),
    check: async (trial) => {
      const { made, holder } = await administrator(trial);
      const another = await trial.prepareHolder(administration(trial.setting), 'another');
      assertStatus(await another.update(made.id, { status: 'inactive' }), 200);
      assertStatus(await holder.read(made.id), ...refusals);
      assertStatus(await another.update(made.id, { status: 'active' }), 200);
      assertStatus(await holder.read(made.id), 200);
    },
  }),
  defineRequirement({
    id: 'status/switching-needs-writing',
    level: 'must',
    sends: 'A token that may read an inactive authorization, but not write it, tries to switch it on.',
    demands: 'The attempt is refused and the authorization stays inactive.',
    cites: [sources.permission, sources.authorization],
    needs: ['memory', 'permissions'],
    inputs: (setting) => everyRow(readers(setting)),
    check: async (trial, permissions) => {
      const made = await trial.prepare({ status: 'inactive', permissions: administration(trial.setting) });
      const reader = await trial.prepareHolder(permissions, 'reader');
      assertStatus(await reader.update(made.id, { status: 'active' }), ...hidingRefusals);
      assertEqual('status', await statusRead(trial, made.id), 'inactive');
    },
  }),
  defineRequirement({
    id: 'status/self-switched-off-refused',
    level: 'must',
    sends: 'A token switches itself off and is used to read an authorization.',
    demands: 'The change answers 200, and the next request is refused.',
    cites: [sources.status, sources.update],
    needs: ['memory', 'permissions'],
    inputs: hurried(),
    check: async (trial) => {
      const { made, holder } = await administrator(trial);
      assertStatus(await holder.update(made.id, { status: 'inactive' }), 200);
      assertStatus(await holder.read(made.id), ...refusals);
    },
  }),
  defineRequirement({
    id: 'status/created-inactive-switched-on',
    level: 'must',
    sends: 'An authorization is created as inactive and switched on, and its token is used.',
    demands: 'It works.',
    cites: [sources.status, sources.update],
    needs: ['memory', 'permissions'],
    inputs: repeated(),
    check: async (trial) => {
      const made = await trial.prepare({ status: 'inactive', permissions: administration(trial.setting) });
      assertStatus(await trial.main.update(made.id, { status: 'active' }), 200);
      assertStatus(await trial.holder(made.token).read(made.id), 200);
    },
  }),
] as const;

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
