import * as fc from 'fast-check';
import { assertStatus, assertSuccess, assertThat } from '../../engine/assertions/assert.ts';
import { objectIn } from '../../engine/assertions/authorization.ts';
import { assertUnchanged } from '../../engine/assertions/unchanged.ts';
import { administrator } from '../../engine/fixtures/administrator.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { hurried } from '../../engine/inputs/authorizations.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { reusedId } from '../../engine/observers/reuse.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { statuses } from '../../generators/authorization.ts';
import { sources } from '../sources.ts';

/** Ids that are never given out from here on: one before an id, and one with another first digit. */
const neighbours = {
  'one below': (id: string) => (BigInt(`0x${id}`) - 1n).toString(16).padStart(16, '0'),
  'another first digit': (id: string) => `${id.startsWith('f') ? 'e' : 'f'}${id.slice(1)}`,
} as const;

/** Which authorization is deleted, and what becomes of its id. */
export const identity = [
  defineRequirement({
    id: 'delete/id-not-given-again',
    level: 'should',
    sends: 'An authorization is deleted and an equal one created.',
    demands: 'The new one has another token, and an id that none has or had.',
    cites: [sources.authorization],
    needs: ['memory'],
    observe: reusedId,
    inputs: () => everyRow(statuses),
    check: async (trial, status) => {
      const draft = { status, permissions: buckets(trial.setting) };
      const made = await trial.prepare(draft);
      assertSuccess(await trial.main.remove(made.id));
      const next = objectIn(assertSuccess(await trial.main.create(trial.body(draft))));
      assertThat(next.id !== made.id, 'another id', 'the id of the deleted one');
      assertThat(next.token !== made.token, 'another token', 'the token of the deleted one');
    },
  }),
  defineRequirement({
    id: 'delete/own',
    level: 'must',
    sends: 'A token deletes its own authorization and is used again.',
    demands: 'The answer is 204, and then 401.',
    cites: [sources.removed, sources.unauthorized],
    needs: ['memory'],
    inputs: hurried(0.1),
    check: async (trial) => {
      const { made, holder } = await administrator(trial);
      assertStatus(await holder.remove(made.id), 204);
      assertStatus(await holder.list(), 401);
      assertStatus(await trial.main.read(made.id), 404);
    },
  }),
  defineRequirement({
    id: 'delete/unknown-spares-others',
    level: 'must',
    sends: 'An id is deleted that nothing has, next to one that an authorization has.',
    demands: 'The answer is 404 and the authorization stays.',
    cites: [sources.removeNotFound],
    needs: ['memory'],
    inputs: () => everyRow(Object.values(neighbours)),
    check: async (trial, neighbourOf) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      const unknown = neighbourOf(made.id);
      const looked = await trial.as(trial.setting.plan.principals.main, true).read(unknown);
      fc.pre(looked.answer.status === 404);
      assertStatus(await trial.main.remove(unknown), 404);
      await assertUnchanged(trial, made);
    },
  }),
] as const;
