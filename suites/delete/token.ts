import { assertEqual, assertStatus, assertSuccess } from '../../engine/assertions/assert.ts';
import type { Authorization } from '../../engine/assertions/authorization.ts';
import { rows } from '../../engine/assertions/rows.ts';
import { assertUnchanged } from '../../engine/assertions/unchanged.ts';
import type { Caller } from '../../engine/cases/caller.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { administrator } from '../../engine/fixtures/administrator.ts';
import { type FilterName, filterNames, valueFor } from '../../engine/fixtures/filtered.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { authorizations } from '../../engine/inputs/authorizations.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { call, guardedOperations, operated } from '../../engine/inputs/operations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

const uses = [...guardedOperations, 'GetBuckets'] as const;

/** What deleting means for the token. */
export const deletedToken = [
  defineRequirement({
    id: 'delete/ends-filtered-listing',
    level: 'must',
    sends: 'An authorization is deleted and the list is filtered by what it had.',
    demands: 'The list does not hold it.',
    cites: [sources.remove, sources.list],
    needs: ['memory'],
    inputs: ({ profile }) =>
      everyRow<FilterName | 'token'>([
        ...filterNames,
        ...(profile.tokenFilter.value === 'filters' ? ['token' as const] : []),
      ]),
    check: async (trial, name) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      const value = name === 'token' ? made.token : valueFor(name, trial.setting.plan.principals.main);
      assertSuccess(await trial.main.remove(made.id));
      const left = (await rows(trial, [[name, value]])).filter(({ id }) => id === made.id);
      assertEqual('rows with its id', left.length, 0);
    },
  }),
  defineRequirement({
    id: 'delete/switched-off',
    level: 'must',
    sends: 'An authorization is switched off and deleted.',
    demands: 'The answer is 204, it cannot be read, and its token stays refused.',
    cites: [sources.remove, sources.removed],
    needs: ['memory'],
    inputs: (setting) => ({ ...authorizations(setting), weight: 0.2 }),
    check: async (trial, draft) => {
      const made = await trial.prepare({ ...draft, status: 'active' });
      await trial.prepareStatus(made.id, 'inactive');
      assertStatus(await trial.main.remove(made.id), 204);
      assertStatus(await trial.main.read(made.id), 404);
      assertStatus(await trial.holder(made.token).list(), 401);
    },
  }),
  defineRequirement({
    id: 'delete/ends-token-everywhere',
    level: 'must',
    sends: 'The token of a deleted authorization is used on each operation.',
    demands: 'Each request is refused with 401 and changes nothing.',
    cites: [sources.remove, sources.unauthorized],
    needs: ['memory', 'buckets'],
    inputs: () => everyRow(uses),
    check: async (trial, operation) => {
      const { made, holder } = await administrator(trial);
      const other = await trial.prepare({ permissions: buckets(trial.setting) });
      assertSuccess(await trial.main.remove(made.id));
      assertStatus(await use(trial, holder, operation, other), 401);
      await assertUnchanged(trial, other);
    },
  }),
] as const;

function use(trial: Trial, holder: Caller, operation: (typeof uses)[number], other: Authorization) {
  return operation === 'GetBuckets' ? holder.collection('buckets') : call(holder, operation, operated(trial, other));
}
