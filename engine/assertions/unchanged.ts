import type { Caller } from '../cases/caller.ts';
import type { Trial } from '../cases/trial.ts';
import { buckets } from '../fixtures/permissions.ts';
import { assertEqual, assertStatus, hidingRefusals, refusals } from './assert.ts';
import { type Authorization, objectIn } from './authorization.ts';
import { without } from './without.ts';

/** Asserts that an authorization is as it was, seen by the main principal. */
export async function assertUnchanged(trial: Trial, made: Authorization): Promise<void> {
  const shown = objectIn(assertStatus(await trial.main.read(made.id), 200));
  assertEqual('authorization', without(shown, 'token', 'updatedAt'), without(made.body, 'token', 'updatedAt'));
}

/** Asserts that a caller can neither change nor delete an authorization, nor create one. */
export async function assertNoWriting(trial: Trial, caller: Caller, made: Authorization): Promise<void> {
  assertStatus(await caller.update(made.id, { status: 'inactive' }), ...hidingRefusals);
  assertStatus(await caller.remove(made.id), ...hidingRefusals);
  assertStatus(await caller.create(trial.body({ permissions: buckets(trial.setting) })), ...refusals);
  await assertUnchanged(trial, made);
}
