import { actions } from '../generators/permission.ts';
import type { Permission } from '../spec/permissions.ts';
import { authorizationIn, objectIn, permissionsOf, plainPermissions, rowsIn } from './authorization.ts';
import { demand, demandEqual, demandStatus, demandSuccess, demandText } from './demand.ts';
import { foreign } from './foreign.ts';
import { drafts, readBuckets, simple } from './givens.ts';
import { everyRow, requirement } from './requirement.ts';
import type { Setting } from './setting.ts';
import { without } from './shown.ts';

requirement('crud/create-echoes', drafts, async (trial, draft) => {
  const body = trial.body(draft);
  const shown = objectIn(demandSuccess(await trial.main.create(body)));
  demandEqual('permissions', permissionsOf(shown), plainPermissions(draft.permissions));
  demandEqual('orgID', shown.orgID, body.orgID);
  demandEqual('description', shown.description, body.description);
  demandEqual('status', shown.status, draft.status ?? 'active');
});

requirement('crud/create-sets', drafts, async (trial, draft) => {
  const shown = objectIn(demandSuccess(await trial.main.create(trial.body(draft))));
  demandText('id', shown.id);
  demandText('token', shown.token);
  demandEqual('userID', shown.userID, trial.setting.plan.principals.main.userID);
});

requirement('crud/create-unique', drafts, async (trial, draft) => {
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
  'crud/create-every-type',
  (setting) => everyRow(everyPermission(setting)),
  async (trial, permission) => {
    const shown = objectIn(demandSuccess(await trial.main.create(trial.body({ permissions: [permission] }))));
    demandEqual('permissions', permissionsOf(shown), plainPermissions([permission]));
  },
);

requirement('crud/create-ignores-server-fields', simple, async (trial, draft) => {
  const sent = await trial.main.create({ ...trial.body(draft), ...foreign });
  if (sent.answer.status === 400) return;
  const shown = objectIn(demandSuccess(sent));
  for (const [name, value] of Object.entries(foreign)) {
    demand(shown[name] !== value, `${name} set by the server`, `the ${name} that was sent`);
  }
});

requirement('crud/created-token-works', readBuckets, async (trial, permissions) => {
  const made = authorizationIn(await trial.main.create(trial.body({ permissions })));
  demandStatus(await trial.holder(made?.token ?? '').collection('buckets'), 200);
});

requirement('crud/read-equals-created', drafts, async (trial, draft) => {
  const made = await trial.given(draft);
  const shown = objectIn(demandStatus(await trial.main.read(made.id), 200));
  demandEqual('authorization', without(shown, 'token'), without(made.body, 'token'));
});

requirement('crud/listed-once', drafts, async (trial, draft) => {
  const made = await trial.given(draft);
  const shown = objectIn(demandStatus(await trial.main.read(made.id), 200));
  const rows = rowsIn(demandStatus(await trial.main.list(), 200)).filter(({ id }) => id === made.id);
  demandEqual('rows with its id', rows.length, 1);
  demandEqual('row', without(rows[0] ?? {}, 'token'), without(shown, 'token'));
});
