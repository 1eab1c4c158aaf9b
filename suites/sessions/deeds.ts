import {
  assertEqual,
  assertStatus,
  assertSuccess,
  assertThat,
  hidingRefusals,
} from '../../engine/assertions/assert.ts';
import { authorizationIn, objectIn, rowsIn } from '../../engine/assertions/authorization.ts';
import { withOwnUser } from '../../engine/fixtures/own-user.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { once, prepareSession, sees } from '../../engine/fixtures/session.ts';
import { administrationFor } from '../../engine/fixtures/users.ts';
import { rowsAt, tableFor } from '../../engine/inputs/tables.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { JsonObject } from '../../spec/json.ts';
import { withSessions } from '../profiles.ts';
import { sources } from '../sources.ts';

/** What is done in a session. */
export const deeds = [
  defineRequirement({
    id: 'sessions/creates-for-its-user',
    level: 'must',
    sends: 'A user creates an authorization in a session, naming no user.',
    demands: 'It belongs to that user, as the answer and every later one say, and its token works.',
    cites: [sources.owner, sources.sessionOfUser],
    needs: ['memory', 'permissions', 'sessions', 'management'],
    profiles: withSessions,
    inputs: once,
    check: (trial) =>
      withOwnUser(trial, async (login) => {
        await trial.prepare({ permissions: administrationFor(trial.setting, login.userID) }, login.userID);
        const session = trial.as(await prepareSession(trial, login));
        const permissions = administrationFor(trial.setting, login.userID);
        const made = authorizationIn(assertSuccess(await session.create(trial.body({ permissions }))));
        const read = objectIn(assertStatus(await trial.main.read(made?.id ?? ''), 200));
        for (const shown of [made?.body, read]) {
          assertEqual('userID', shown?.userID, login.userID);
          assertEqual('user', shown?.user, login.user);
        }
        assertStatus(await trial.holder(made?.token ?? '').read(made?.id ?? ''), 200);
      }),
  }),
  defineRequirement({
    id: 'sessions/update-stored',
    level: 'must',
    sends: 'A user switches an authorization off, describes it anew and deletes another one, all in a session.',
    demands: 'Others see each change, and so does the session.',
    cites: [sources.update, sources.updated, sources.removed],
    needs: ['memory', 'permissions', 'sessions', 'management'],
    profiles: withSessions,
    inputs: () => tableFor([null]),
    check: (trial, table) =>
      withOwnUser(trial, async (login) => {
        const permissions = administrationFor(trial.setting, login.userID);
        const [, made, gone] = [
          await trial.prepare({ permissions }, login.userID),
          await trial.prepare({ permissions: buckets(trial.setting) }, login.userID),
          await trial.prepare({ permissions: buckets(trial.setting) }, login.userID),
        ];
        const session = trial.as(await prepareSession(trial, login));
        const changes = [{ status: 'inactive' }, { description: `${trial.setting.plan.mark} in a session` }];
        for (const change of rowsAt<JsonObject>(changes, table)) {
          assertStatus(await session.update(made.id, change), 200);
          for (const reader of [trial.main, session]) {
            const read = objectIn(assertStatus(await reader.read(made.id), 200));
            for (const [name, value] of Object.entries(change)) assertEqual(name, read[name], value);
          }
        }
        assertStatus(await session.remove(gone.id), 204);
        assertStatus(await trial.main.read(gone.id), 404);
      }),
  }),
  defineRequirement({
    id: 'sessions/lists-what-it-reads',
    level: 'must',
    sends:
      'A user with several authorizations, one of them inactive, lists them in a session and reads each by its id.',
    demands: 'The list has those that the session can read, and no others.',
    cites: [sources.listed, sources.sessionOfUser],
    needs: ['memory', 'permissions', 'sessions', 'management'],
    profiles: withSessions,
    inputs: once,
    check: (trial) =>
      withOwnUser(trial, async (login) => {
        const permissions = administrationFor(trial.setting, login.userID);
        const own = [
          await trial.prepare({ permissions }, login.userID),
          await trial.prepare({ permissions: buckets(trial.setting), status: 'inactive' }, login.userID),
          await trial.prepare({ permissions: buckets(trial.setting) }, login.userID),
        ];
        const foreign = await trial.prepare({ permissions: buckets(trial.setting) });
        const session = trial.as(await prepareSession(trial, login));
        const listed = assertStatus(await session.list(), 200);
        for (const one of own) {
          assertStatus(await session.read(one.id), 200);
          assertThat(
            sees(listed, one),
            'a list with all that the session reads',
            'one without an authorization of its user',
          );
        }
        const isReadable = (await session.read(foreign.id)).answer.status === 200;
        assertEqual('whether what belongs to another is listed', sees(listed, foreign), isReadable);
        for (const { id } of rowsIn(listed).slice(0, 10)) {
          const { status } = (await session.read(String(id))).answer;
          assertThat(
            !hidingRefusals.some((one) => one === status),
            'a list of what the session reads',
            'one with more',
          );
        }
      }),
  }),
] as const;
