import * as fc from 'fast-check';
import { authorizationDraft, updateBody, updateDraft } from '../generators/authorization.ts';
import { actions } from '../generators/permission.ts';
import { authorizationIn, objectIn, permissionsOf, plainPermissions, rowsIn } from './authorization.ts';
import { demand, demandEqual, demandStatus, demandSuccess, demandText } from './demand.ts';
import { drafts, draftsAndChanges, readBuckets, simple } from './givens.ts';
import { any, everyRow, requirement } from './requirement.ts';
import { comparable, without } from './shown.ts';

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

requirement(
  'crud/create-every-type',
  ({ grants }) =>
    everyRow(
      grants.types.flatMap((type) => actions.map((action) => ({ action, resource: { type, orgID: grants.orgID } }))),
    ),
  async (trial, permission) => {
    const shown = objectIn(demandSuccess(await trial.main.create(trial.body({ permissions: [permission] }))));
    demandEqual('permissions', permissionsOf(shown), [permission]);
  },
);

const foreign = {
  id: '00000000000000aa',
  token: 'chosen-by-the-caller',
  createdAt: '2001-01-01T00:00:00Z',
  org: 'chosen',
  user: 'chosen',
};

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
  demandEqual('row', comparable(rows[0] ?? {}), comparable(shown));
});

requirement('crud/patch-answers-new-state', draftsAndChanges, async (trial, [draft, changes]) => {
  const made = await trial.given(draft);
  const shown = objectIn(demandStatus(await trial.main.update(made.id, updateBody(changes)), 200));
  for (const [name, value] of Object.entries(updateBody(changes))) demandEqual(name, shown[name], value);
});

requirement('crud/patch-read-back', draftsAndChanges, async (trial, [draft, changes]) => {
  const made = await trial.given(draft);
  await trial.main.update(made.id, updateBody(changes));
  const shown = objectIn(demandStatus(await trial.main.read(made.id), 200));
  const row = rowsIn(await trial.main.list()).find(({ id }) => id === made.id);
  for (const [name, value] of Object.entries(updateBody(changes))) {
    demandEqual(name, shown[name], value);
    demandEqual(`${name} in the list`, row?.[name], value);
  }
});

requirement('crud/patch-changes-only-what-it-says', draftsAndChanges, async (trial, [draft, changes]) => {
  const made = await trial.given(draft);
  const before = objectIn(demandStatus(await trial.main.read(made.id), 200));
  await trial.main.update(made.id, updateBody(changes));
  const after = objectIn(demandStatus(await trial.main.read(made.id), 200));
  const changed = ['updatedAt', 'token', ...Object.keys(updateBody(changes))];
  demandEqual('the rest', without(after, ...changed), without(before, ...changed));
});

requirement('crud/patch-moves-updated-at', draftsAndChanges, async (trial, [draft, changes]) => {
  const made = await trial.given(draft);
  const shown = objectIn(demandStatus(await trial.main.update(made.id, updateBody(changes)), 200));
  demandEqual('createdAt', Date.parse(String(shown.createdAt)), Date.parse(String(made.body.createdAt)));
  demand(shown.updatedAt !== made.body.updatedAt, 'another updatedAt than at creation', 'the same');
  demand(
    Date.parse(String(shown.updatedAt)) >= Date.parse(String(made.body.updatedAt)),
    'an updatedAt that is not before that of the creation',
    String(shown.updatedAt),
  );
});

requirement('crud/patch-cannot-change-identity', simple, async (trial, draft) => {
  const made = await trial.given(draft);
  const { second } = trial.setting.plan.principals;
  const permissions = [{ action: 'write', resource: { type: 'buckets', orgID: trial.setting.grants.orgID } }];
  const changes = { ...foreign, orgID: second?.orgID ?? '00000000000000ab', userID: '00000000000000ac', permissions };
  const sent = await trial.main.update(made.id, { description: String(made.body.description), ...changes });
  demandStatus(sent, 200, 400);
  const shown = objectIn(demandStatus(await trial.main.read(made.id), 200));
  demandEqual('the rest', without(shown, 'token', 'updatedAt'), without(made.body, 'token', 'updatedAt'));
});

requirement('crud/delete-answers-no-content', drafts, async (trial, draft) => {
  const made = await trial.given(draft);
  demandStatus(await trial.main.remove(made.id), 204);
});

requirement('crud/delete-ends-reading', drafts, async (trial, draft) => {
  const made = await trial.given(draft);
  demandSuccess(await trial.main.remove(made.id));
  demandStatus(await trial.main.read(made.id), 404);
  demandStatus(await trial.main.update(made.id, { status: 'active' }), 404);
});

requirement('crud/delete-again-not-found', drafts, async (trial, draft) => {
  const made = await trial.given(draft);
  demandSuccess(await trial.main.remove(made.id));
  demandStatus(await trial.main.remove(made.id), 404);
});

requirement('crud/delete-ends-listing', drafts, async (trial, draft) => {
  const made = await trial.given(draft);
  demandSuccess(await trial.main.remove(made.id));
  const rows = rowsIn(await trial.main.list()).filter(({ id }) => id === made.id);
  demandEqual('rows with its id', rows.length, 0);
});

requirement('crud/delete-ends-token', readBuckets, async (trial, permissions) => {
  const made = await trial.given({ permissions });
  demandSuccess(await trial.main.remove(made.id));
  demandStatus(await trial.holder(made.token).list(), 401);
});

requirement(
  'crud/delete-spares-others',
  ({ grants }) => any(fc.tuple(authorizationDraft(grants), updateDraft()), 0.5),
  async (trial, [draft]) => {
    const stays = await trial.given(draft);
    const goes = await trial.given(draft);
    demandSuccess(await trial.main.remove(goes.id));
    const shown = objectIn(demandStatus(await trial.main.read(stays.id), 200));
    demandEqual('authorization', without(shown, 'token'), without(stays.body, 'token'));
  },
);
