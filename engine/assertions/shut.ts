import type { Exchange } from '../../client/http/exchange.ts';
import type { Caller } from '../cases/caller.ts';
import type { Trial } from '../cases/trial.ts';
import { fail } from '../evidence/fail.ts';
import { UnpreparedError, Violation } from '../evidence/violation.ts';
import type { DoorFixture } from '../fixtures/door-fixture.ts';
import { dataDrafts } from '../inputs/data.ts';
import { type Door, letsIn } from '../inputs/doors.ts';
import { assertEqual, assertThat } from './assert.ts';
import { authorizationIn } from './authorization.ts';
import { without } from './without.ts';

/** Asserts that a door refuses a caller (4xx), or shows it nothing. */
export async function assertShut(door: Door, caller: Caller, fixture: DoorFixture): Promise<Exchange> {
  const sent = await door.knock(caller, fixture);
  const { status } = sent.answer;
  if (status >= 500 || letsIn(door, sent, fixture))
    fail(new Violation(['a refusal (4xx), or an answer that shows nothing'], `status ${status} at ${door.name}`), sent);
  return sent;
}

/**
 * Makes sure that a door lets a caller in, so that a refusal afterwards says something.
 * @throws UnpreparedError where it does not.
 */
export async function prepareIn(door: Door, caller: Caller, fixture: DoorFixture): Promise<void> {
  const sent = await door.knock(caller, fixture);
  if (letsIn(door, sent, fixture)) return;
  throw new UnpreparedError(`${door.name} answered ${sent.answer.status} to a token that may do everything there`);
}

/** What the main principal sees behind the doors, as far as callers could change it. */
export async function seenBehind(trial: Trial, { bucket, other, bucketBody, orgID }: DoorFixture): Promise<unknown> {
  const { plan, profile } = trial.setting;
  const main = trial.as(plan.principals.main, true);
  const get = async (path: string, query: readonly (readonly [string, string])[] = []) =>
    (await main.send({ operation: null, method: 'GET', path, query })).answer;
  const named = [['orgID', orgID] as const, ['name', String(bucketBody.name)] as const];
  const listed = await get('/api/v2/buckets', named);
  const queries = plan.absent.data === undefined && profile.data.value.includes('query');
  const points = queries ? (await main.send(dataDrafts.query(bucket, 'name'))).answer.body : '';
  return {
    bucket: (await get(`/api/v2/buckets/${bucket.id}`)).body,
    forbidden: listed.status === 200 && listed.body.includes(String(bucketBody.name)),
    authorization: without(authorizationIn(await main.read(other.id))?.body ?? {}, 'token'),
    points: [...points.matchAll(/[wx][0-9a-f]{32}/g)].map(([word]) => word).toSorted(),
  };
}

/** Asserts that nothing behind the doors is other than it was. */
export async function assertUntouched(trial: Trial, fixture: DoorFixture, before: unknown): Promise<void> {
  assertEqual('what stands behind the doors', await seenBehind(trial, fixture), before);
}

/** The same fixture for callers who are to be refused: their words begin with another letter, by which they are found. */
export function forRefused(fixture: DoorFixture): DoorFixture {
  return { ...fixture, word: () => fixture.word().replace('w', 'x') };
}

/** Asserts that nothing behind the doors shows a word of a caller who was refused. */
export async function assertNoRefusedWord(trial: Trial, fixture: DoorFixture): Promise<void> {
  const shown = /x[0-9a-f]{32}|"forbidden":true/.exec(JSON.stringify(await seenBehind(trial, fixture)));
  assertThat(shown === null, 'nothing of what was refused', `${shown?.[0]}, which was refused`);
}
