import * as fc from 'fast-check';
import { assertOrder } from '../../engine/assertions/linearizable.ts';
import { administrator } from '../../engine/fixtures/administrator.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { type AuthorizationCall, descriptionPatch, race, statusPatch, wholePatch } from '../../generators/race.ts';
import { sources } from '../sources.ts';
import { get, raced } from './calls.ts';

const off: AuthorizationCall = { kind: 'patch', changes: { status: 'inactive' } };

const note: AuthorizationCall = { kind: 'patch', changes: { description: 'note' } };

const both: AuthorizationCall = { kind: 'patch', changes: { status: 'inactive', description: 'note' } };

/** Calls at the same time that one order must explain. */
export const linearizable = [
  defineRequirement({
    id: 'concurrency/status-linearizable',
    level: 'should',
    sends: 'Several clients at once switch an authorization on and off, read it and use its token.',
    demands: 'One order of the requests, each effective between its sending and its answer, explains every answer.',
    cites: [sources.update, sources.status],
    needs: ['memory', 'permissions'],
    inputs: (setting) =>
      raced(race(fc.oneof(statusPatch, fc.constantFrom(get, ...uses(setting)))), [[off], uses(setting)]),
    check: async (trial, clients) => {
      const { made } = await administrator(trial);
      await assertOrder(trial, made, clients, [get, ...uses(trial.setting)]);
    },
  }),
  defineRequirement({
    id: 'concurrency/patch-atomic',
    level: 'must',
    sends: 'Several clients at once change status and description together, and read them.',
    demands: 'Nobody ever sees a part of a change.',
    cites: [sources.atomicPatch],
    needs: ['memory'],
    inputs: () => raced(race(fc.oneof(wholePatch, fc.constant(get))), [[both], [get]]),
    check: async (trial, clients) => {
      await assertOrder(trial, await trial.prepare({ permissions: buckets(trial.setting) }), clients, [get]);
    },
  }),
  defineRequirement({
    id: 'concurrency/no-lost-update',
    level: 'should',
    sends: 'Several clients at once change either the status or the description of an authorization.',
    demands: 'No change undoes one of the other property.',
    cites: [sources.updateRequest, sources.atomicPatch],
    needs: ['memory'],
    inputs: () => raced(race(fc.oneof(statusPatch, descriptionPatch)), [[off], [note]]),
    check: async (trial, clients) => {
      await assertOrder(trial, await trial.prepare({ permissions: buckets(trial.setting) }), clients, [get]);
    },
  }),
  defineRequirement({
    id: 'concurrency/one-delete-wins',
    level: 'should',
    sends: 'Several clients delete the same authorization at once.',
    demands: 'One of them is told 204 and all others 404.',
    cites: [sources.removed, sources.removeNotFound],
    needs: ['memory'],
    inputs: () => raced(fc.integer({ min: 2, max: 6 }), 2),
    check: async (trial, clients) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      await assertOrder(trial, made, Array(clients).fill([{ kind: 'delete' }]), []);
    },
  }),
  defineRequirement({
    id: 'concurrency/delete-final',
    level: 'must',
    sends: 'An authorization is deleted while other clients change it, read it and use its token.',
    demands: 'Once it is gone, it never comes back and its token never works again.',
    cites: [sources.remove, sources.readNotFound],
    needs: ['memory', 'permissions'],
    inputs: (setting) =>
      raced(race(fc.oneof(descriptionPatch, fc.constantFrom(get, ...uses(setting))), { least: 1 }), [[note]]),
    check: async (trial, clients) => {
      const { made } = await administrator(trial);
      await assertOrder(trial, made, [...clients, [{ kind: 'delete' }]], [get, ...uses(trial.setting)]);
    },
  }),
] as const;

/** The use of a token, where it ends at once: an order cannot tell a lawful delay from a wrong answer. */
function uses({ plan }: Setting): readonly AuthorizationCall[] {
  return plan.revocationMs > 0 ? [] : [{ kind: 'use' }];
}
