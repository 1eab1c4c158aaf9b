import type { Exchange } from '../../client/http/exchange.ts';
import type { JsonObject } from '../../spec/json.ts';
import type { RequestDraft } from '../../spec/message.ts';
import type { GuardedOperation } from '../../spec/needs.ts';
import type { Caller } from '../cases/caller.ts';
import type { Trial } from '../cases/trial.ts';
import { fail } from '../evidence/fail.ts';
import { Violation } from '../evidence/violation.ts';
import { buckets } from '../fixtures/permissions.ts';
import { assertEqual } from './assert.ts';
import type { Authorization } from './authorization.ts';
import { rows } from './rows.ts';
import { traceableDescription } from './traces.ts';
import { assertUnchanged } from './unchanged.ts';

/** An authorization that a caller may not do something with, and a text that its creation would leave. */
export interface Guarded {
  readonly victim: Authorization;
  readonly trace: string;
}

/** Prepares an authorization of the main user that can be told by its description, in whatever answer it stands. */
export async function prepareGuarded(trial: Trial): Promise<Guarded> {
  const description = traceableDescription();
  const victim = await trial.prepare({ permissions: buckets(trial.setting), description });
  return { victim, trace: traceableDescription() };
}

/** The body of an operation that has one. */
export function bodyFor(trial: Trial, operation: GuardedOperation, { trace }: Guarded): JsonObject | undefined {
  if (operation === 'PatchAuthorizationsID') return { status: 'inactive' };
  if (operation !== 'PostAuthorizations') return undefined;
  return trial.body({ permissions: buckets(trial.setting), description: trace });
}

/**
 * Sends what a caller has no right to, and asserts that nothing came of it: no answer shows the authorization, and
 * where one tells of success nothing was changed or made. Statuses alone are not judged: another path can lead to a page.
 * @throws Violation
 */
export async function assertNothingOf(
  trial: Trial,
  caller: Caller,
  draft: RequestDraft,
  guarded: Guarded,
): Promise<Exchange> {
  const sent = await caller.send(draft);
  assertNotShown(sent, guarded);
  if (sent.answer.status < 300 && draft.method !== 'HEAD') await assertNothingDone(trial, guarded);
  return sent;
}

/** Asserts that an answer does not show an authorization. */
export function assertNotShown(sent: Exchange, { victim }: Guarded): void {
  const { body, headers } = sent.answer;
  const text = `${body}\n${Object.values(headers).join('\n')}`;
  if (text.includes(String(victim.body.description)))
    fail(new Violation(['an answer that does not show the authorization'], 'an answer that shows it'), sent);
}

/** Asserts that an authorization is as it was, and that no other was made. */
export async function assertNothingDone(trial: Trial, { victim, trace }: Guarded): Promise<void> {
  await assertUnchanged(trial, victim);
  const made = (await rows(trial, [])).filter(({ description }) => String(description).includes(trace));
  for (const { id } of made) await removeStray(trial, String(id));
  assertEqual('number of authorizations that were made', made.length, 0);
}

/** Takes away what was made by a request that does not look like a creation. */
async function removeStray(trial: Trial, id: string): Promise<void> {
  const { main } = trial.setting.plan.principals;
  trial.setting.ownership?.adopt('authorization', id, main);
  await trial.as(main, true).remove(id);
}
