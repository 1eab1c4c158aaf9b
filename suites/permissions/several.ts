import { assertStatus } from '../../engine/assertions/assert.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { subjectOf } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { neededFor } from '../../spec/needs.ts';
import type { Permission } from '../../spec/permissions.ts';
import { sources } from '../sources.ts';

const elsewhere = '00000000000b0c4e';

/** Permissions of which one reaches a resource, beside others of its type that do not, before and after it. */
const sets: Readonly<Record<string, (own: Permission, all: Permission) => readonly Permission[]>> = {
  'all after another': (own, all) => [another(own), all],
  'all before another': (own, all) => [all, another(own)],
  'its own after another': (own) => [another(own), own],
  'its own before another': (own) => [own, another(own)],
  'its own between others, twice': (own) => [another(own), own, another(own), own, another(own)],
  'all after the other action': (own, all) => [opposite(all), opposite(own), all],
  'its own after the other action': (own, all) => [opposite(all), own],
  'its own before the other action': (own, all) => [own, opposite(all)],
};

/** What several permissions of one type allow together. */
export const several = [
  defineRequirement({
    id: 'permissions/any-of-several-suffices',
    level: 'must',
    sends:
      'An authorization is read with several permissions of one type of which one reaches it, before, after and between those for others and for the other action.',
    demands: 'It is shown: each permission allows what it says, whichever stand beside it.',
    cites: [sources.tokenValue, sources.matching],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow(Object.keys(sets)),
    check: async (trial, name) => {
      const { own, all, beside } = await heldFor(trial);
      const { id } = own.resource;
      const permissions = [...(sets[name]?.(own, all) ?? []), ...beside];
      assertStatus(await (await trial.prepareHolder(permissions)).read(id ?? ''), 200);
    },
  }),
] as const;

function another(one: Permission): Permission {
  return { ...one, resource: { ...one.resource, id: elsewhere } };
}

function opposite(one: Permission): Permission {
  return { ...one, action: one.action === 'read' ? 'write' : 'read' };
}

async function heldFor(trial: Trial) {
  const { orgID } = trial.setting.grants;
  const made = await trial.prepare({ permissions: [{ action: 'read', resource: { type: 'buckets', orgID } }] });
  const all: Permission = { action: 'read', resource: { type: 'authorizations', orgID } };
  const needed = neededFor('GetAuthorizationsID', subjectOf(trial.setting));
  return {
    all,
    own: { ...all, resource: { ...all.resource, id: made.id } },
    beside: needed.filter(({ resource }) => resource.type !== 'authorizations'),
  };
}
