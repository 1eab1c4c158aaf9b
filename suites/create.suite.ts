import { demand, demandEqual, demandStatus, demandSuccess, demandText } from '../engine/assertions/assert.ts';
import { authorizationIn, objectIn, permissionsOf, plainPermissions } from '../engine/assertions/authorization.ts';
import { drafts, readBuckets, simple } from '../engine/inputs/drafts.ts';
import { foreign } from '../engine/inputs/read-only.ts';
import { everyRow, requirement } from '../engine/registration.ts';
import type { Setting } from '../engine/setting.ts';
import { actions } from '../generators/permissions/permission.ts';
import type { Permission } from '../spec/permissions.ts';

requirement('create/echoes', drafts, async (trial, draft) => {
  const body = trial.body(draft);
  const shown = objectIn(demandSuccess(await trial.main.create(body)));
  demandEqual('permissions', permissionsOf(shown), plainPermissions(draft.permissions));
  demandEqual('orgID', shown.orgID, body.orgID);
  demandEqual('description', shown.description, body.description);
  demandEqual('status', shown.status, draft.status ?? 'active');
});

requirement('create/sets', drafts, async (trial, draft) => {
  const shown = objectIn(demandSuccess(await trial.main.create(trial.body(draft))));
  demandText('id', shown.id);
  demandText('token', shown.token);
  demandEqual('userID', shown.userID, trial.setting.plan.principals.main.userID);
});

requirement('create/unique', drafts, async (trial, draft) => {
  const body = trial.body(draft);
  const first = objectIn(demandSuccess(await trial.main.create(body)));
  const second = objectIn(demandSuccess(await trial.main.create(body)));
  demand(first.id !== second.id, 'different ids', 'the same id twice');
  demand(first.token !== second.token, 'different tokens', 'the same token twice');
});

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

requirement(
  'create/every-type',
  (setting) => everyRow(everyPermission(setting)),
  async (trial, permission) => {
    const shown = objectIn(demandSuccess(await trial.main.create(trial.body({ permissions: [permission] }))));
    demandEqual('permissions', permissionsOf(shown), plainPermissions([permission]));
  },
);

requirement('create/ignores-server-fields', simple, async (trial, draft) => {
  const sent = await trial.main.create({ ...trial.body(draft), ...foreign });
  if (sent.answer.status === 400) return;
  const shown = objectIn(demandSuccess(sent));
  for (const [name, value] of Object.entries(foreign)) {
    demand(shown[name] !== value, `${name} set by the server`, `the ${name} that was sent`);
  }
});

requirement('create/token-works', readBuckets, async (trial, permissions) => {
  const made = authorizationIn(await trial.main.create(trial.body({ permissions })));
  demandStatus(await trial.holder(made?.token ?? '').collection('buckets'), 200);
});
