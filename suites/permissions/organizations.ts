import { assertEqual, assertStatus, hidingRefusals } from '../../engine/assertions/assert.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { prepareFor } from '../../engine/fixtures/door-fixture.ts';
import { ownName } from '../../engine/fixtures/own-bucket.ts';
import { withOwnOrganization } from '../../engine/fixtures/own-organization.ts';
import { withOwnUser } from '../../engine/fixtures/own-user.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { JsonObject } from '../../spec/json.ts';
import type { Method } from '../../spec/method.ts';
import { sources } from '../sources.ts';

/** What reading organizations and users allows. */
export const organizationsAndUsers = [
  defineRequirement({
    id: 'permissions/reading-organizations',
    level: 'must',
    sends: 'A token that may read organizations, users and authorizations alone makes, changes and deletes some.',
    demands: 'Each request is refused, and the organization and the user are as before.',
    cites: [sources.permission, sources.explicitFunctions],
    needs: ['memory', 'permissions', 'management'],
    inputs: repeated(0.01),
    check: (trial) =>
      withOwnUser(trial, ({ userID }) =>
        withOwnOrganization(trial, async (orgID) => {
          const owner = { orgID, userID: trial.setting.plan.principals.main.userID };
          const types = ['orgs', 'users', 'authorizations'];
          const reading = types.map((type) => ({ action: 'read', resource: { type } }) as const);
          const made = await prepareFor(trial, owner, reading);
          const before = await shownOf(trial, orgID, userID);
          for (const [method, path, json] of changes(trial, orgID, userID)) {
            const body = json === undefined ? {} : { body: { json } };
            const sent = await trial.holder(made.token, 'reader').send({ operation: null, method, path, ...body });
            assertStatus(sent, ...hidingRefusals);
          }
          assertEqual('the organization and the user', await shownOf(trial, orgID, userID), before);
        }),
      ),
  }),
] as const;

type Change = readonly [Method, string, JsonObject?];

/** Every change of an organization and a user; what deletes stands last. */
function changes(trial: Trial, orgID: string, userID: string): readonly Change[] {
  const [organization, user] = [`/api/v2/orgs/${orgID}`, `/api/v2/users/${userID}`];
  return [
    ['PATCH', organization, { name: ownName(trial, 'org') }],
    ['POST', '/api/v2/orgs', { name: ownName(trial, 'org') }],
    ['POST', `${organization}/members`, { id: userID }],
    ['POST', `${organization}/owners`, { id: userID }],
    ['POST', '/api/v2/users', { name: ownName(trial, 'user') }],
    ['PATCH', user, { status: 'inactive' }],
    ['POST', `${user}/password`, { password: crypto.randomUUID() }],
    ['DELETE', user],
    ['DELETE', organization],
  ];
}

async function shownOf(trial: Trial, orgID: string, userID: string): Promise<readonly string[]> {
  const main = trial.as(trial.setting.plan.principals.main, true);
  const get = async (path: string) => (await main.send({ operation: null, method: 'GET', path })).answer.body;
  return [await get(`/api/v2/orgs/${orgID}`), await get(`/api/v2/users/${userID}`)];
}
