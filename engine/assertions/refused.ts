import type { Exchange } from '../../client/http/exchange.ts';
import { draftOf } from '../../generators/request.ts';
import type { Body } from '../../spec/message.ts';
import type { Trial } from '../cases/trial.ts';
import { buckets, markingPermission } from '../fixtures/permissions.ts';
import { assertEqual, assertStatus, assertSuccess, assertThat } from './assert.ts';
import { type Authorization, authorizationIn } from './authorization.ts';
import { assertUnchanged } from './unchanged.ts';
import { without } from './without.ts';

/** Asserts that a create with a body is refused as a bad request. */
export async function assertRefusedCreate(trial: Trial, { body }: { readonly body: Body }): Promise<void> {
  assertStatus(await trial.main.send(draftOf('PostAuthorizations', { body })), 400);
}

/** Asserts that a change with a body is refused as a bad request, and changes nothing. */
export async function assertRefusedChange(trial: Trial, { body }: { readonly body: Body }): Promise<void> {
  const { setting } = trial;
  const permissions = [...buckets(setting), markingPermission(setting)];
  // The description is that of every change, so that a server which takes one otherwise changes nothing else.
  const made = await trial.prepareWith({ permissions }, { description: setting.plan.mark });
  assertStatus(await trial.main.send(draftOf('PatchAuthorizationsID', { authID: made.id, body })), 400);
  await assertUnchanged(trial, made);
}

/**
 * The authorization that a create made, or undefined where it was refused as a bad request (4xx).
 * @throws Violation where it was answered otherwise.
 */
export function madeUnlessRefused(sent: Exchange): Authorization | undefined {
  if (sent.answer.status >= 400 && sent.answer.status < 500) return undefined;
  const made = authorizationIn(assertSuccess(sent));
  assertThat(made !== undefined, 'an authorization or a refusal', 'neither');
  return made;
}

/** Asserts that an authorization reads as the create answered. */
export async function assertReadAsMade(trial: Trial, made: Authorization): Promise<void> {
  const read = authorizationIn(assertStatus(await trial.main.read(made.id), 200));
  assertEqual('authorization', without(read?.body ?? {}, 'token'), without(made.body, 'token'));
}
