import * as fc from 'fast-check';
import { demandEqual, demandStatus } from '../engine/assertions/assert.ts';
import { rowsIn } from '../engine/assertions/authorization.ts';
import { demandOrder } from '../engine/assertions/linearizable.ts';
import { demandForward } from '../engine/assertions/monotonic.ts';
import { together } from '../engine/cases/together.ts';
import { administrator } from '../engine/fixtures/administrator.ts';
import { buckets } from '../engine/fixtures/permissions.ts';
import type { Given } from '../engine/inputs/inputs.ts';
import { requirement } from '../engine/registration.ts';
import type { Setting } from '../engine/setting.ts';
import { type AuthorizationCall, descriptionPatch, race, statusPatch, wholePatch } from '../generators/race.ts';

const get: AuthorizationCall = { kind: 'get' };
const off: AuthorizationCall = { kind: 'patch', changes: { status: 'inactive' } };
const note: AuthorizationCall = { kind: 'patch', changes: { description: 'note' } };
const both: AuthorizationCall = { kind: 'patch', changes: { status: 'inactive', description: 'note' } };

/** Races of which the smallest is in every run. They are lost only now and then, so a failure is tried often. */
function raced<Value>(arbitrary: fc.Arbitrary<Value>, smallest: Value, weight = 0.6): Given<Value> {
  return { arbitrary, every: [smallest], weight, replays: 20 };
}

/** The use of a token, where it ends at once: an order cannot tell a lawful delay from a wrong answer. */
function uses({ plan }: Setting): readonly AuthorizationCall[] {
  return plan.revocationMs > 0 ? [] : [{ kind: 'use' }];
}

requirement(
  'concurrency/status-linearizable',
  (setting) => raced(race(fc.oneof(statusPatch, fc.constantFrom(get, ...uses(setting)))), [[off], uses(setting)]),
  async (trial, clients) => {
    const { made } = await administrator(trial);
    await demandOrder(trial, made, clients, [get, ...uses(trial.setting)]);
  },
);

requirement(
  'concurrency/patch-atomic',
  () => raced(race(fc.oneof(wholePatch, fc.constant(get))), [[both], [get]]),
  async (trial, clients) => {
    await demandOrder(trial, await trial.given({ permissions: buckets(trial.setting) }), clients, [get]);
  },
);

requirement(
  'concurrency/no-lost-update',
  () => raced(race(fc.oneof(statusPatch, descriptionPatch)), [[off], [note]]),
  async (trial, clients) => {
    await demandOrder(trial, await trial.given({ permissions: buckets(trial.setting) }), clients, [get]);
  },
);

requirement(
  'concurrency/reads-never-go-back',
  () => {
    const readers = race(fc.constant(get), { least: 1, calls: 6 });
    return raced(fc.record({ changes: fc.integer({ min: 1, max: 4 }), readers }), {
      changes: 1,
      readers: [[get, get], [get]],
    });
  },
  async (trial, { changes, readers }) => {
    await demandForward(trial, await trial.given({ permissions: buckets(trial.setting) }), changes, readers);
  },
);

requirement(
  'concurrency/one-delete-wins',
  () => raced(fc.integer({ min: 2, max: 6 }), 2),
  async (trial, clients) => {
    const made = await trial.given({ permissions: buckets(trial.setting) });
    await demandOrder(trial, made, Array(clients).fill([{ kind: 'delete' }]), []);
  },
);

requirement(
  'concurrency/delete-final',
  (setting) => raced(race(fc.oneof(descriptionPatch, fc.constantFrom(get, ...uses(setting))), { least: 1 }), [[note]]),
  async (trial, clients) => {
    const { made } = await administrator(trial);
    await demandOrder(trial, made, [...clients, [{ kind: 'delete' }]], [get, ...uses(trial.setting)]);
  },
);

requirement(
  'concurrency/list-whole',
  () => {
    const fates = fc.array(fc.constantFrom('stays', 'goes'), { minLength: 2, maxLength: 8 });
    const smallest = { fates: ['stays', 'stays', 'goes'], creations: 0 };
    return raced(fc.record({ fates, creations: fc.nat({ max: 2 }) }), smallest, 0.4);
  },
  async (trial, { fates, creations }) => {
    const permissions = buckets(trial.setting);
    const made = await together(fates.map(() => trial.given({ permissions })));
    const stays = made.filter((_, index) => fates[index] === 'stays');
    const goes = made.filter((one) => !stays.includes(one));
    const changing = async (): Promise<void> => {
      for (const { id } of goes) await trial.abreast().remove(id);
      for (let count = 0; count < creations; count += 1) await trial.abreast().create(trial.body({ permissions }));
    };
    const list = trial.abreast().list();
    await together<unknown>([list, changing()]);
    const ids = rowsIn(demandStatus(await list, 200)).map(({ id }) => id);
    for (const { id } of stays) demandEqual(`rows with the id ${id}`, ids.filter((one) => one === id).length, 1);
  },
);
