import { assertStatus, refusals } from '../../engine/assertions/assert.ts';
import { assertNoTrace, traceableDescription } from '../../engine/assertions/traces.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { buckets, subjectOf } from '../../engine/fixtures/permissions.ts';
import { memberOf } from '../../engine/fixtures/users.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import type { JsonObject } from '../../spec/json.ts';
import { neededFor } from '../../spec/needs.ts';
import { sources } from '../sources.ts';
import { parent } from './parents.ts';

/** What a creation asks for beside its permissions. */
const others: Readonly<Record<string, JsonObject>> = {
  'as inactive': { status: 'inactive' },
  'as active': { status: 'active' },
  'in a long text': { description: 'of no moment '.repeat(100) },
  'with members of its own': { id: '00000000deadbeef', token: 'chosen-token', permission: [], scope: 'all' },
};

const owners = ['for itself', 'for another user'] as const;

/** What does not matter to what a token may give away. */
export const whateverElse = [
  defineRequirement({
    id: 'delegation/whatever-else-asked',
    level: 'must',
    sends:
      'A token tries to create others with a permission that it does not have: inactive, for another user, in a long text, in none, with members of its own.',
    demands: 'Each request is refused, and the list shows nothing of it.',
    cites: [sources.delegation, sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: (setting) => everyRow(setting.plan.principals.member === null ? owners.slice(0, 1) : owners),
    check: async (trial, owner) => {
      const userID = owner === 'for itself' ? undefined : memberOf(trial.setting).userID;
      const creator = await parent(trial, [...writingFor(trial.setting, userID), ...buckets(trial.setting)]);
      const trace = traceableDescription();
      for (const other of Object.values(others)) {
        const description = `${other.description ?? ''}${trace}`;
        assertStatus(await creator.create({ ...excess(trial, userID), ...other, description }), ...refusals, 400);
      }
      const { description: _, ...untold } = excess(trial, userID);
      for (const body of [untold, { ...untold, description: '' }])
        assertStatus(await creator.create(body), ...refusals, 400);
      await assertNoTrace(trial, trace);
    },
  }),
] as const;

function writingFor(setting: Setting, userID: string | undefined) {
  return userID === undefined ? [] : neededFor('PostAuthorizations', { ...subjectOf(setting), userID });
}

/** The body of a creation that asks to write the buckets that its creator may read. */
function excess(trial: Trial, userID: string | undefined): JsonObject {
  const { orgID } = trial.setting.grants;
  const permissions = [...buckets(trial.setting), { action: 'write', resource: { type: 'buckets', orgID } } as const];
  return trial.body({ permissions }, userID);
}
