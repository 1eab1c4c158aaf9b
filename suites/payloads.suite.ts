import { demand, demandEqual, demandStatus, refusals, show } from '../engine/assertions/assert.ts';
import { objectIn, permissionsOf } from '../engine/assertions/authorization.ts';
import {
  demandReadAsMade,
  demandRefusedChange,
  demandRefusedCreate,
  madeUnlessRefused,
} from '../engine/assertions/refused.ts';
import { without } from '../engine/assertions/without.ts';
import { administration, buckets } from '../engine/fixtures/permissions.ts';
import { payloads, validBody } from '../engine/inputs/payloads.ts';
import { everyRow, requirement } from '../engine/registration.ts';
import { withNameTwice } from '../generators/invalid/duplicate-name.ts';
import { hugeNumbers } from '../generators/invalid/huge-number.ts';
import { draftOf } from '../generators/request.ts';

const create = 'PostAuthorizations';
const change = 'PatchAuthorizationsID';

requirement('errors/invalid-payload-refused', payloads(create, 'schema'), demandRefusedCreate);

requirement('errors/invalid-patch-refused', payloads(change, 'schema'), demandRefusedChange);

requirement('errors/null-refused', payloads(create, 'null'), demandRefusedCreate);

requirement('errors/null-patch-refused', payloads(change, 'null'), demandRefusedChange);

requirement('errors/empty-status-refused', payloads(create, 'empty-status'), demandRefusedCreate);

requirement('errors/empty-status-patch-refused', payloads(change, 'empty-status'), demandRefusedChange);

requirement('errors/malformed-payload-refused', payloads(create, 'syntax'), demandRefusedCreate);

requirement('errors/malformed-patch-refused', payloads(change, 'syntax'), demandRefusedChange);

requirement('errors/trailing-bytes-refused', payloads(create, 'trailing'), demandRefusedCreate);

requirement('errors/trailing-bytes-patch-refused', payloads(change, 'trailing'), demandRefusedChange);

requirement(
  'errors/huge-number-refused',
  (setting) => everyRow(hugeNumbers(validBody(create, setting))),
  demandRefusedCreate,
);

requirement(
  'errors/wrong-case-name-refused',
  () => everyRow([['orgID', 'orgid'] as const, ['orgID', 'ORGID'] as const, ['permissions', 'Permissions'] as const]),
  async (trial, [name, spelt]) => {
    const body = trial.body({ permissions: buckets(trial.setting) });
    const json = { ...without(body, name), [spelt]: body[name] ?? null };
    await demandRefusedCreate(trial, { body: { json } });
  },
);

requirement(
  'errors/wrong-case-name-ignored',
  () => everyRow([{ Status: 'inactive' }, { STATUS: 'inactive' }, { Description: 'x' }, { DESCRIPTION: 'x' }]),
  async (trial, body) => {
    const made = await trial.given({ permissions: buckets(trial.setting) });
    demandStatus(await trial.main.update(made.id, body), 200, 400);
    const shown = objectIn(demandStatus(await trial.main.read(made.id), 200));
    demandEqual('status', shown.status, 'active');
    demandEqual('description', shown.description, made.body.description);
  },
);

requirement(
  'errors/duplicate-status-in-force',
  () => everyRow([['active', 'inactive'] as const, ['inactive', 'active'] as const]),
  async (trial, values) => {
    const text = withNameTwice(trial.body({ permissions: administration(trial.setting) }), 'status', values);
    const made = madeUnlessRefused(await trial.main.send(draftOf(create, { body: { text } })));
    if (made === undefined) return;
    const lawful = made.body.status === 'active' ? [200] : refusals;
    demandStatus(await trial.holder(made.token).read(made.id), ...lawful);
  },
);

requirement(
  'errors/duplicate-permissions-not-mixed',
  ({ plan, grants: { orgID } }) => {
    const id = plan.bucketID ?? '00000000000000aa';
    const one = [{ action: 'read', resource: { type: 'buckets', orgID, id } }];
    const other = [{ action: 'write', resource: { type: 'tasks', orgID } }];
    return everyRow([[one, other] as const, [other, one] as const]);
  },
  async (trial, values) => {
    const text = withNameTwice(trial.body({ permissions: buckets(trial.setting) }), 'permissions', values);
    const made = madeUnlessRefused(await trial.main.send(draftOf(create, { body: { text } })));
    if (made === undefined) return;
    const granted = show(permissionsOf(made.body));
    const either = values.map((permissions) => show(permissionsOf({ permissions })));
    demand(either.includes(granted), `permissions ${either.join(' or ')}`, `permissions ${granted}`);
  },
);

requirement('errors/unwise-json-stable', payloads(create, 'unwise'), async (trial, { body }) => {
  const made = madeUnlessRefused(await trial.main.send(draftOf(create, { body })));
  if (made !== undefined) await demandReadAsMade(trial, made);
});
