import { anonymous, holderOf, type Principal } from '../../client/principal.ts';
import { assertStatus, assertThat, hidingRefusals } from '../../engine/assertions/assert.ts';
import { visibleRows } from '../../engine/assertions/authorization.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { administrator } from '../../engine/fixtures/administrator.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { prepareSession } from '../../engine/fixtures/session.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { sources } from '../sources.ts';

/** Requests of the administrator in a row before somebody else comes. */
const inARow = 4;

/** What a connection knows of who used it. */
export const oneConnection = [
  defineRequirement({
    id: 'authentication/connection-remembers-nobody',
    level: 'must',
    sends:
      'On one connection an administrator, nobody, one with an invented token, with a deleted one and with one that may little, and where there are sessions, a session and nobody read and list, one after the other.',
    demands: 'Each request is answered as its own credential says.',
    cites: [sources.connections, sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: whoComesFirst,
    check: async (trial, first) => {
      if (first === 'a session') return assertSessionForgotten(trial);
      const { made } = await administrator(trial);
      const as = holderOf(made.token, 'administrator');
      const [before, admin] = [trial.as(as, true, true), trial.as(as, false, true)];
      for (const { principal, statuses } of await strangers(trial)) {
        for (let turn = 0; turn < inARow; turn += 1) assertStatus(await before.list(), 200);
        const stranger = trial.as(principal, false, true);
        const listed = await stranger.list();
        if (statuses.length === 1) assertStatus(listed, ...statuses);
        assertThat(visibleRows(listed).length === 0, 'no row', 'rows of who used the connection before');
        for (let turn = 0; turn < inARow; turn += 1) assertStatus(await before.read(made.id), 200);
        assertStatus(await stranger.read(made.id), ...statuses);
        assertStatus(await admin.read(made.id), 200);
      }
    },
  }),
] as const;

/** Who uses the connection before others: sessions where there are such. */
function whoComesFirst({ plan: { absent, principals } }: Setting) {
  const hasSessions = absent.sessions === undefined && principals.account !== null;
  return everyRow<'an administrator' | 'a session'>([
    'an administrator',
    ...(hasSessions ? (['a session'] as const) : []),
  ]);
}

/** Asserts that nobody is taken for the session that used the connection before. */
async function assertSessionForgotten(trial: Trial): Promise<void> {
  const session = trial.as(await prepareSession(trial), true, true);
  for (let turn = 0; turn < inARow; turn += 1) assertStatus(await session.list(), 200);
  assertStatus(await trial.as(anonymous, false, true).list(), 401);
}

/** Those who may not do what the administrator may, and how they are refused. */
async function strangers(trial: Trial): Promise<readonly { principal: Principal; statuses: readonly number[] }[]> {
  const [little, gone] = [
    await trial.prepare({ permissions: buckets(trial.setting) }),
    await trial.prepare({ permissions: buckets(trial.setting) }),
  ];
  await trial.as(trial.setting.plan.principals.main, true).remove(gone.id);
  return [
    { principal: anonymous, statuses: [401] },
    { principal: holderOf('invented-token-that-nobody-has', 'stranger'), statuses: [401] },
    { principal: holderOf(gone.token, 'holder of a deleted token'), statuses: [401] },
    { principal: holderOf(little.token, 'holder'), statuses: hidingRefusals },
    // Once more, when a good many requests have come on the connection.
    { principal: anonymous, statuses: [401] },
  ];
}
