import { setTimeout as pause } from 'node:timers/promises';
import { objectIn } from '../../client/http/answers.ts';
import type { Exchange } from '../../client/http/exchange.ts';
import { assertStatus, assertThat, show } from '../../engine/assertions/assert.ts';
import { visibleRows } from '../../engine/assertions/authorization.ts';
import { instant } from '../../engine/assertions/instant.ts';
import { Violation } from '../../engine/evidence/violation.ts';
import { administrator } from '../../engine/fixtures/administrator.ts';
import { administration } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import type { Observer } from '../../engine/observers/observer.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { rfc } from '../../spec/citation.ts';
import type { Json, JsonObject } from '../../spec/json.ts';
import { sources } from '../sources.ts';

/** Milliseconds between the creation and the first change: more than the whole seconds of `Date` leave open. */
const wait = 1_600;

const second = 1_000_000_000n;

/** What clocks of one deployment differ by, such as that of a proxy that writes the `Date` itself, in nanoseconds. */
const apart = 5n * second;

/** Times of changes. */
export const clock = [
  defineRequirement({
    id: 'update/times-by-the-clock',
    level: 'should',
    sends:
      'A while after its creation an authorization is switched off and on and described anew, by its own token and by others.',
    demands:
      'Each time of creation and of update lies between sending and answer, by the `Date` of the answers and by the time that has passed, and no update is before its creation.',
    cites: [sources.createdAt, sources.updatedAt, rfc(3339, '5.6'), rfc(9110, '6.6.1')],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow([wait]),
    observe: updatedAfterCreated,
    check: async (trial, milliseconds) => {
      const { made: administrating, holder: other } = await administrator(trial);
      const first = await trial.main.read(administrating.id);
      const body = trial.body({ permissions: administration(trial.setting) });
      const created = assertStatus(await trial.main.create(body), 201);
      const { id, token, createdAt, updatedAt } = objectIn(created);
      assertBetween('createdAt', createdAt, first, created);
      assertBetween('updatedAt', updatedAt, first, created);
      await pause(milliseconds);
      const self = trial.holder(String(token), 'the token itself');
      const { mark } = trial.setting.plan;
      const steps = [
        [self, { description: `one ${mark}` }],
        [trial.main, { status: 'inactive' }],
        [other, { status: 'active' }],
        [other, { description: `two ${mark}`, status: 'inactive' }],
      ] as const;
      let before = instant('updatedAt', updatedAt);
      for (const [caller, change] of steps) {
        const asked = await trial.main.read(String(id));
        const sent = assertStatus(await caller.update(String(id), change), 200);
        const shown = objectIn(sent);
        const now = instant('updatedAt', shown.updatedAt);
        assertThat(now > before, 'a later updatedAt than before', show(shown.updatedAt));
        assertBetween('updatedAt', shown.updatedAt, asked, sent);
        assertElapsed(shown, created, sent);
        before = now;
      }
    },
  }),
] as const;

/** Asserts that a time is between the `Date` of an answer and that of a later one, where a server with a clock sent both itself. */
function assertBetween(name: string, value: Json | undefined, before: Exchange, after: Exchange): void {
  const [from, to] = [dateOf(before), dateOf(after)];
  if (from === undefined || to === undefined) return;
  const at = instant(name, value);
  const bounds = `${name} between ${before.answer.headers.date} and ${after.answer.headers.date}`;
  assertThat(at >= from - apart && at < to + second + apart, bounds, show(value));
}

/** The time that a server says it is, in nanoseconds; undefined where it does not say, or another one may (RFC 9110 section 7.6.3). */
function dateOf({ answer }: Exchange): bigint | undefined {
  const { date, via } = answer.headers;
  const milliseconds = Date.parse(date ?? '');
  return Number.isNaN(milliseconds) || via !== undefined ? undefined : BigInt(milliseconds) * 1_000_000n;
}

/** Milliseconds that a whole second of a time and the clocks of a deployment leave open. */
const slack = 1_200;

/** Asserts that as much time lies between creation and update as passed between the requests, whatever the time is. */
function assertElapsed({ createdAt, updatedAt }: JsonObject, created: Exchange, updated: Exchange): void {
  const elapsed = Number((instant('updatedAt', updatedAt) - instant('createdAt', createdAt)) / 1_000_000n);
  const least = updated.startedAt - created.startedAt - created.ms;
  const most = updated.startedAt + updated.ms - created.startedAt;
  const passed = `about ${Math.round(least)} to ${Math.round(most)} ms from creation to update`;
  assertThat(elapsed > least - slack && elapsed < most + slack, passed, `${elapsed} ms`);
}

/** Finds an authorization that is shown as updated before it was created. */
function updatedAfterCreated(exchange: Exchange): ReturnType<Observer> {
  if (exchange.answer.status > 299 || exchange.draft.operation === null) return undefined;
  for (const { id, createdAt, updatedAt } of [objectIn(exchange), ...visibleRows(exchange)]) {
    if (createdAt === updatedAt || createdAt === undefined || updatedAt === undefined) continue;
    if (Date.parse(String(updatedAt)) >= Date.parse(String(createdAt))) continue;
    return new Violation([`an updatedAt of ${show(id)} that is not before its createdAt`], show(updatedAt));
  }
  return undefined;
}
