import { demand, demandEqual, demandStatus } from '../engine/assertions/assert.ts';
import { objectIn, rowsIn } from '../engine/assertions/authorization.ts';
import { without } from '../engine/assertions/without.ts';
import { administration } from '../engine/fixtures/permissions.ts';
import { draftsAndChanges, repeated } from '../engine/inputs/drafts.ts';
import { foreign } from '../engine/inputs/read-only.ts';
import { requirement } from '../engine/registration.ts';
import { updateBody } from '../generators/authorization.ts';

requirement('update/answers-new-state', draftsAndChanges, async (trial, [draft, changes]) => {
  const made = await trial.given(draft);
  const shown = objectIn(demandStatus(await trial.main.update(made.id, updateBody(changes)), 200));
  for (const [name, value] of Object.entries(updateBody(changes))) demandEqual(name, shown[name], value);
});

requirement('update/read-back', draftsAndChanges, async (trial, [draft, changes]) => {
  const made = await trial.given(draft);
  await trial.main.update(made.id, updateBody(changes));
  const shown = objectIn(demandStatus(await trial.main.read(made.id), 200));
  const row = rowsIn(await trial.main.list()).find(({ id }) => id === made.id);
  for (const [name, value] of Object.entries(updateBody(changes))) {
    demandEqual(name, shown[name], value);
    demandEqual(`${name} in the list`, row?.[name], value);
  }
});

requirement('update/changes-only-what-it-says', draftsAndChanges, async (trial, [draft, changes]) => {
  const made = await trial.given(draft);
  const before = objectIn(demandStatus(await trial.main.read(made.id), 200));
  await trial.main.update(made.id, updateBody(changes));
  const after = objectIn(demandStatus(await trial.main.read(made.id), 200));
  const changed = ['updatedAt', 'token', ...Object.keys(updateBody(changes))];
  demandEqual('the rest', without(after, ...changed), without(before, ...changed));
});

requirement('update/moves-updated-at', draftsAndChanges, async (trial, [draft, changes]) => {
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

requirement('update/cannot-change-identity', repeated(), async (trial) => {
  const made = await trial.given({ permissions: administration(trial.setting) });
  const { second } = trial.setting.plan.principals;
  const permissions = [{ action: 'write', resource: { type: 'buckets', orgID: trial.setting.grants.orgID } }];
  const changes = { ...foreign, orgID: second?.orgID ?? '00000000000000ab', userID: '00000000000000ac', permissions };
  const sent = await trial.main.update(made.id, { description: String(made.body.description), ...changes });
  demandStatus(sent, 200, 400);
  const shown = objectIn(demandStatus(await trial.main.read(made.id), 200));
  demandEqual('the rest', without(shown, 'token', 'updatedAt'), without(made.body, 'token', 'updatedAt'));
  demandStatus(await trial.holder(made.token).read(made.id), 200);
});
