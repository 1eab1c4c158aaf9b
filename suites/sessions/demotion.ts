import { assertStatus, hidingRefusals, refusals } from '../../engine/assertions/assert.ts';
import type { Caller } from '../../engine/cases/caller.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { prepareBy, withNamed } from '../../engine/fixtures/again.ts';
import { ownName } from '../../engine/fixtures/own-bucket.ts';
import { withOwnUser } from '../../engine/fixtures/own-user.ts';
import { once, prepareSession } from '../../engine/fixtures/session.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What a session may do when its user’s part in an organization changes. */
export const demotion = [
  defineRequirement({
    id: 'sessions/demoted',
    level: 'must',
    sends: 'An owner of an organization signs in, is made a member and taken out, and the session goes on being used.',
    demands: 'As a member it reads and makes nothing any more, and once it is taken out it sees nothing.',
    cites: [sources.sessionPermissions, sources.appliedImmediately],
    needs: ['memory', 'permissions', 'management', 'sessions', 'buckets', 'orgs'],
    inputs: once,
    check: (trial) =>
      withOwnUser(trial, (login) =>
        withNamed(trial, 'organization', ownName(trial, 'org'), async (orgID) => {
          const [organization, id] = [`/api/v2/orgs/${orgID}`, login.userID];
          await prepareBy(trial, 'POST', `${organization}/owners`, { id });
          const session = trial.as(await prepareSession(trial, login));
          assertStatus(await makeBucket(trial, session, orgID), 201);
          await prepareBy(trial, 'DELETE', `${organization}/owners/${id}`);
          await prepareBy(trial, 'POST', `${organization}/members`, { id });
          assertStatus(await read(session, organization), 200);
          assertStatus(await makeBucket(trial, session, orgID), ...refusals);
          const permissions = [{ action: 'read', resource: { type: 'buckets', orgID } }] as const;
          assertStatus(await session.create({ ...trial.body({ permissions }, id), orgID }), ...refusals);
          await prepareBy(trial, 'DELETE', `${organization}/members/${id}`);
          assertStatus(await read(session, organization), ...hidingRefusals);
          assertStatus(await makeBucket(trial, session, orgID), ...hidingRefusals);
        }),
      ),
  }),
  defineRequirement({
    id: 'sessions/others-stay-members',
    level: 'must',
    sends:
      'Two members of an organization are signed in, and one, who is a member of another, too, is taken out of it.',
    demands: 'That one goes on seeing the other organization alone, and the other member goes on seeing the first.',
    cites: [sources.sessionPermissions, sources.tenants],
    needs: ['memory', 'permissions', 'management', 'sessions', 'orgs'],
    inputs: once,
    check: (trial) =>
      withOwnUser(trial, (leaving) =>
        withOwnUser(trial, (staying) =>
          withNamed(trial, 'organization', ownName(trial, 'org'), (left) =>
            withNamed(trial, 'organization', ownName(trial, 'org'), async (kept) => {
              const [first, second] = [`/api/v2/orgs/${left}`, `/api/v2/orgs/${kept}`];
              await prepareBy(trial, 'POST', `${first}/members`, { id: leaving.userID });
              await prepareBy(trial, 'POST', `${first}/members`, { id: staying.userID });
              await prepareBy(trial, 'POST', `${second}/members`, { id: leaving.userID });
              const session = await prepareSession(trial, leaving);
              const [before, gone] = [trial.as(session, true), trial.as(session)];
              const stays = trial.as(await prepareSession(trial, staying));
              for (const path of [first, second]) assertStatus(await read(before, path), 200);
              await prepareBy(trial, 'DELETE', `${first}/members/${leaving.userID}`);
              assertStatus(await read(gone, first), ...hidingRefusals);
              assertStatus(await read(gone, second), 200);
              assertStatus(await read(stays, first), 200);
              assertStatus(await read(stays, second), ...hidingRefusals);
            }),
          ),
        ),
      ),
  }),
] as const;

function read(caller: Caller, path: string) {
  return caller.send({ operation: null, method: 'GET', path });
}

function makeBucket(trial: Trial, caller: Caller, orgID: string) {
  const json = { orgID, name: ownName(trial, 'bucket'), retentionRules: [] };
  return caller.send({ operation: null, method: 'POST', path: '/api/v2/buckets', body: { json } });
}
