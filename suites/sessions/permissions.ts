import type { Login } from '../../client/principal.ts';
import { assertEqual, assertStatus, assertThat, hidingRefusals, refusals } from '../../engine/assertions/assert.ts';
import type { Authorization } from '../../engine/assertions/authorization.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { prepareFor } from '../../engine/fixtures/door-fixture.ts';
import { withOwnOrganization } from '../../engine/fixtures/own-organization.ts';
import { prepareUserDeleted, prepareUserStatus, withOwnUser } from '../../engine/fixtures/own-user.ts';
import { buckets, subjectOf } from '../../engine/fixtures/permissions.ts';
import { account, once, prepareSession, sees } from '../../engine/fixtures/session.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { call, operated } from '../../engine/inputs/operations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { neededFor } from '../../spec/needs.ts';
import { beyondPage } from '../page.ts';
import { withSessions } from '../profiles.ts';
import { sources } from '../sources.ts';

/** What a session may do. */
export const permissions = [
  defineRequirement({
    id: 'sessions/carries-permissions',
    level: 'must',
    sends: 'A user who is given an authorization to read authorizations lists them in a session.',
    demands: 'The session sees the authorization.',
    cites: [sources.postRequest, sources.sessionPermissions],
    needs: ['memory', 'permissions', 'sessions', 'member'],
    profiles: withSessions,
    inputs: once,
    check: async (trial) => {
      const { userID } = account(trial);
      const subject = { ...subjectOf(trial.setting), userID };
      const made = await trial.prepare({ permissions: neededFor('GetAuthorizations', subject) }, userID);
      const listed = await trial.as(await prepareSession(trial)).list();
      assertThat(sees(listed, made), 'a list that holds the authorization', 'a list without it');
    },
  }),
  defineRequirement({
    id: 'sessions/gains-permissions',
    level: 'must',
    sends: 'A user who is signed in is given an authorization to update another one, and updates it in the session.',
    demands: 'The update succeeds.',
    cites: [sources.sessionOfUser, sources.sessionPermissions],
    needs: ['memory', 'permissions', 'sessions', 'member'],
    profiles: withSessions,
    inputs: once,
    check: async (trial) => {
      const { userID } = account(trial);
      const session = trial.as(await prepareSession(trial));
      const { made, permissions } = await updatable(trial, userID);
      await session.update(made.id, { description: `${trial.setting.plan.mark} before` });
      await trial.prepare({ permissions }, userID);
      assertStatus(await session.update(made.id, { description: `${trial.setting.plan.mark} after` }), 200);
    },
  }),
  defineRequirement({
    id: 'sessions/carries-every-authorization',
    level: 'must',
    sends: `A user gets ${beyondPage} authorizations of an organization that it is not in, each of which allows to read the one before it, and lists them in a session.`,
    demands: 'The list shows all that it may read: all but the last.',
    cites: [sources.sessionOfUser, sources.sessionPermissions],
    needs: ['memory', 'permissions', 'sessions', 'management'],
    profiles: withSessions,
    takes: { creates: beyondPage, cases: 1 },
    inputs: once,
    check: (trial) =>
      withOwnUser(trial, (login) =>
        withOwnOrganization(trial, async (orgID) => {
          const owner = { orgID, userID: login.userID };
          const reading = [{ action: 'read', resource: { type: 'buckets', orgID } }] as const;
          const all = [await prepareFor(trial, owner, reading)];
          while (all.length < beyondPage) {
            const before = { ...owner, id: String(all.at(-1)?.id) };
            all.push(await prepareFor(trial, owner, neededFor('GetAuthorizationsID', before)));
          }
          const listed = await trial.as(await prepareSession(trial, login)).list();
          const lacks = all.slice(0, -1).flatMap((one, index) => (sees(listed, one) ? [] : [index + 1]));
          assertEqual('places in the list that are missing', lacks, []);
        }),
      ),
  }),
  defineRequirement({
    id: 'sessions/loses-permissions',
    level: 'must',
    sends: 'The authorization by which a session could update another one is deleted, and the session updates again.',
    demands: 'The second update is refused.',
    cites: [sources.sessionOfUser, sources.sessionPermissions],
    needs: ['memory', 'permissions', 'sessions', 'management'],
    profiles: withSessions,
    inputs: once,
    check: (trial) =>
      withOwnUser(trial, async (login) => {
        const { made, permissions } = await updatable(trial, login.userID);
        const granting = await trial.prepare({ permissions }, login.userID);
        const update = await updating(trial, login, made);
        assertStatus(await update(), 200);
        await trial.as(trial.setting.plan.principals.main, true).remove(granting.id);
        assertStatus(await update(), ...hidingRefusals);
      }),
  }),
  defineRequirement({
    id: 'sessions/without-permission-refused',
    level: 'must',
    sends: 'A member of the organization without any authorization creates, updates and deletes one in a session.',
    demands: 'The answer is a refusal.',
    cites: [sources.unauthorized, sources.sessionPermissions],
    needs: ['memory', 'permissions', 'sessions', 'management'],
    profiles: withSessions,
    inputs: () => everyRow(['PostAuthorizations', 'PatchAuthorizationsID', 'DeleteAuthorizationsID'] as const),
    check: (trial, operation) =>
      withOwnUser(trial, async (login) => {
        const made = await trial.prepare({ permissions: buckets(trial.setting) }, login.userID);
        const session = trial.as(await prepareSession(trial, login));
        assertStatus(await call(session, operation, operated(trial, made)), ...hidingRefusals);
      }),
  }),
  defineRequirement({
    id: 'sessions/ends-with-user',
    level: 'must',
    sends: 'The user of a session is made inactive, or deleted, and the session lists authorizations.',
    demands: 'The answer is a refusal.',
    cites: [sources.sessionsOfUser, sources.activeUser],
    needs: ['memory', 'sessions', 'management'],
    profiles: withSessions,
    inputs: () => everyRow(['inactive', 'deleted'] as const),
    check: (trial, fate) =>
      withOwnUser(trial, async (login) => {
        const session = trial.as(await prepareSession(trial, login));
        assertStatus(await session.list(), 200);
        if (fate === 'deleted') await prepareUserDeleted(trial, login.userID);
        else await prepareUserStatus(trial, login.userID, fate);
        assertStatus(await session.list(), ...refusals);
      }),
  }),
] as const;

/** An authorization of a user, with the permissions to update it and no other. */
async function updatable(trial: Trial, userID: string) {
  const made = await trial.prepare({ permissions: buckets(trial.setting) }, userID);
  const subject = { ...subjectOf(trial.setting, made.id), userID };
  return { made, permissions: neededFor('PatchAuthorizationsID', subject) };
}

/** An update of an authorization in a new session of a user, to be done again and again. */
async function updating(trial: Trial, login: Login, { id }: Authorization) {
  const session = trial.as(await prepareSession(trial, login));
  return () => session.update(id, { description: trial.setting.plan.mark });
}
