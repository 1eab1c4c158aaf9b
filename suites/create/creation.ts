import { assertEqual, assertStatus, assertSuccess, assertText, assertThat } from '../../engine/assertions/assert.ts';
import { authorizationIn, objectIn, permissionsOf, plainPermissions } from '../../engine/assertions/authorization.ts';
import { authorizations, readBuckets, simple } from '../../engine/inputs/authorizations.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { foreign } from '../../engine/inputs/read-only.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { actions } from '../../generators/permissions/permission.ts';
import type { Permission } from '../../spec/permissions.ts';
import { sources } from '../sources.ts';

/** What creating an authorization makes. */
export const creation = [
  defineRequirement({
    id: 'create/echoes',
    level: 'must',
    sends: 'An authorization is created with generated permissions, status and description.',
    demands: 'The answer is 201 and shows the organization, permissions, status and description that were asked for.',
    cites: [sources.created, sources.authorization],
    needs: ['memory'],
    inputs: authorizations,
    check: async (trial, draft) => {
      const body = trial.body(draft);
      const shown = objectIn(assertSuccess(await trial.main.create(body)));
      assertEqual('permissions', permissionsOf(shown), plainPermissions(draft.permissions));
      assertEqual('orgID', shown.orgID, body.orgID);
      assertEqual('description', shown.description, body.description);
      assertEqual('status', shown.status, draft.status ?? 'active');
    },
  }),
  defineRequirement({
    id: 'create/sets',
    level: 'must',
    sends: 'An authorization is created.',
    demands: 'The server sets an id and a token and scopes the authorization to the creating user.',
    cites: [sources.create, sources.authorization],
    needs: ['memory'],
    inputs: authorizations,
    check: async (trial, draft) => {
      const shown = objectIn(assertSuccess(await trial.main.create(trial.body(draft))));
      assertText('id', shown.id);
      assertText('token', shown.token);
      assertEqual('userID', shown.userID, trial.setting.plan.principals.main.userID);
    },
  }),
  defineRequirement({
    id: 'create/unique',
    level: 'must',
    sends: 'The same body is sent twice.',
    demands: 'Two authorizations with different ids and different tokens come of it.',
    cites: [sources.authorization],
    needs: ['memory'],
    inputs: authorizations,
    check: async (trial, draft) => {
      const body = trial.body(draft);
      const first = objectIn(assertSuccess(await trial.main.create(body)));
      const second = objectIn(assertSuccess(await trial.main.create(body)));
      assertThat(first.id !== second.id, 'different ids', 'the same id twice');
      assertThat(first.token !== second.token, 'different tokens', 'the same token twice');
    },
  }),
  defineRequirement({
    id: 'create/every-type',
    level: 'must',
    sends: 'A token is created for each action on each resource type of the profile.',
    demands: 'Each is created and echoes its permission.',
    cites: [sources.resource, sources.permission],
    needs: ['memory'],
    inputs: (setting) => everyRow(everyPermission(setting)),
    check: async (trial, permission) => {
      const shown = objectIn(assertSuccess(await trial.main.create(trial.body({ permissions: [permission] }))));
      assertEqual('permissions', permissionsOf(shown), plainPermissions([permission]));
    },
  }),
  defineRequirement({
    id: 'create/ignores-server-fields',
    level: 'must',
    sends: 'The body of a create also names an id, a token, times and names of its own.',
    demands: 'None of them is taken over: the body is refused with 400, or the server sets its own.',
    cites: [sources.authorization],
    needs: ['memory'],
    inputs: simple,
    check: async (trial, draft) => {
      const sent = await trial.main.create({ ...trial.body(draft), ...foreign });
      if (sent.answer.status === 400) return;
      const shown = objectIn(assertSuccess(sent));
      for (const [name, value] of Object.entries(foreign)) {
        assertThat(shown[name] !== value, `${name} set by the server`, `the ${name} that was sent`);
      }
    },
  }),
  defineRequirement({
    id: 'create/token-works',
    level: 'must',
    sends: 'A token that may read buckets is created and used at once.',
    demands: 'It is accepted.',
    cites: [sources.create],
    needs: ['memory', 'buckets'],
    inputs: readBuckets,
    check: async (trial, permissions) => {
      const made = authorizationIn(await trial.main.create(trial.body({ permissions })));
      assertStatus(await trial.holder(made?.token ?? '').collection('buckets'), 200);
    },
  }),
] as const;

/** Each action on each type: as a whole, or one resource where an all-access token may not name the whole. */
function everyPermission({ grants, plan }: Setting): readonly Permission[] {
  const { orgID, userID } = plan.principals.main;
  const whole = grants.types.map((type) => ({ type, orgID }));
  const single = [
    { type: 'users', id: userID },
    { type: 'orgs', id: orgID },
  ];
  return [...whole, ...single].flatMap((resource) => actions.map((action) => ({ action, resource })));
}
