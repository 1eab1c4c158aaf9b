import type { Exchange } from '../../client/http/exchange.ts';
import { draftOf } from '../../generators/request.ts';
import type { Body } from '../../spec/message.ts';
import type { Trial } from '../cases/trial.ts';
import { buckets } from '../fixtures/permissions.ts';
import { demand, demandEqual, demandStatus, demandSuccess } from './assert.ts';
import { type Authorization, authorizationIn } from './authorization.ts';
import { demandUnchanged } from './unchanged.ts';
import { without } from './without.ts';

/** Demands that a create with a body is refused as a bad request. */
export async function demandRefusedCreate(trial: Trial, { body }: { readonly body: Body }): Promise<void> {
  demandStatus(await trial.main.send(draftOf('PostAuthorizations', { body })), 400);
}

/** Demands that a change with a body is refused as a bad request, and changes nothing. */
export async function demandRefusedChange(trial: Trial, { body }: { readonly body: Body }): Promise<void> {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  demandStatus(await trial.main.send(draftOf('PatchAuthorizationsID', { authID: made.id, body })), 400);
  await demandUnchanged(trial, made);
}

/**
 * The authorization that a create made, or undefined where it was refused as a bad request (4xx).
 * @throws Violation where it was answered otherwise.
 */
export function madeUnlessRefused(sent: Exchange): Authorization | undefined {
  if (sent.answer.status >= 400 && sent.answer.status < 500) return undefined;
  const made = authorizationIn(demandSuccess(sent));
  demand(made !== undefined, 'an authorization or a refusal', 'neither');
  return made;
}

/** Demands that an authorization reads as the create answered. */
export async function demandReadAsMade(trial: Trial, made: Authorization): Promise<void> {
  const read = authorizationIn(demandStatus(await trial.main.read(made.id), 200));
  demandEqual('authorization', without(read?.body ?? {}, 'token'), without(made.body, 'token'));
}
