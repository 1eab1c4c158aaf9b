import * as fc from 'fast-check';
import { malformedIdsOf, unknownId } from '../generators/identifier.ts';
import { invalidPayload, invalidPayloads } from '../generators/invalid.ts';
import type { InvalidPayload } from '../generators/invalid-payload.ts';
import { draftOf } from '../generators/request.ts';
import type { OperationId } from '../spec/contract.ts';
import type { JsonObject } from '../spec/json.ts';
import { objectIn } from './authorization.ts';
import { demandEqual, demandStatus } from './demand.ts';
import type { Given } from './judge.ts';
import { call, guardedOperations } from './operate.ts';
import { any, everyRow, requirement } from './requirement.ts';
import { buckets } from './rights.ts';
import type { Setting } from './setting.ts';
import { without } from './shown.ts';
import type { Trial } from './trial.ts';

const onItems = guardedOperations.filter((operation) => operation.endsWith('ID'));
const wellFormed = '0123456789abcdef';

requirement(
  'errors/malformed-id-invalid',
  () => {
    const rows = onItems.flatMap((operation) => malformedIdsOf(wellFormed).map((id) => ({ operation, id })));
    return { arbitrary: fc.constantFrom(...rows), every: rows.filter(({ id }) => id.kind === rows[0]?.id.kind) };
  },
  async (trial, { operation, id }) => {
    demandStatus(await call(trial.main, operation, { id: id.value, mark: trial.setting.plan.mark, body: {} }), 400);
  },
);

requirement(
  'errors/malformed-filter-invalid',
  () => any(fc.tuple(fc.constantFrom('userID', 'orgID'), fc.constantFrom(...malformedIdsOf(wellFormed)))),
  async (trial, [name, { value }]) => {
    demandStatus(await trial.main.list([[name, value]]), 400);
  },
);

requirement(
  'errors/unknown-id-not-found',
  ({ existing }) => any(fc.tuple(fc.constantFrom(...onItems), unknownId([...existing]))),
  async (trial, [operation, id]) => {
    demandStatus(await call(trial.main, operation, { id, mark: trial.setting.plan.mark, body: {} }), 404);
  },
);

/** Rows that break the schema, or the JSON itself. What RFC 8259 only advises against is left out. */
function payloads(
  strictness: InvalidPayload['strictness'],
  operation: OperationId,
  bodyOf: (setting: Setting) => JsonObject,
) {
  return (setting: Setting): Given<InvalidPayload> => {
    const schema = setting.validators.requestSchema(operation);
    const validate = setting.validators.requestBody(operation);
    if (schema === undefined || validate === undefined) return everyRow([]);
    const rows = invalidPayloads({ schema, valid: bodyOf(setting), validate });
    return broken(rows.filter((row) => row.strictness === strictness));
  };
}

/** Any row, and of each way to break the JSON or the schema at least one. */
function broken(rows: readonly InvalidPayload[]): Given<InvalidPayload> {
  const ways = Object.values(Object.groupBy(rows, ({ id }) => id.split('/').slice(-2).join('/')));
  return { arbitrary: invalidPayload(rows), every: ways.flatMap((way = []) => way.slice(0, 1)) };
}

function validCreate({ plan, grants }: Setting): JsonObject {
  const { orgID, userID } = plan.principals.main;
  const bucket = { type: 'buckets', orgID: grants.orgID, id: plan.bucketID ?? '00000000000000aa' };
  const permissions = [
    { action: 'read', resource: { type: 'buckets', orgID: grants.orgID } },
    { action: 'write', resource: bucket },
  ];
  return { orgID, userID, status: 'active', description: plan.mark, permissions };
}

function validChange({ plan }: Setting): JsonObject {
  return { status: 'inactive', description: plan.mark };
}

async function demandRefusedCreate(trial: Trial, { body }: InvalidPayload): Promise<void> {
  demandStatus(await trial.main.send(draftOf('PostAuthorizations', { body })), 400);
}

async function demandRefusedChange(trial: Trial, { body }: InvalidPayload): Promise<void> {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  demandStatus(await trial.main.send(draftOf('PatchAuthorizationsID', { authID: made.id, body })), 400);
  const shown = objectIn(demandStatus(await trial.main.read(made.id), 200));
  demandEqual('authorization', without(shown, 'token', 'updatedAt'), without(made.body, 'token', 'updatedAt'));
}

const create = 'PostAuthorizations';
const change = 'PatchAuthorizationsID';

requirement('errors/invalid-payload-refused', payloads('schema', create, validCreate), demandRefusedCreate);

requirement('errors/malformed-payload-refused', payloads('syntax', create, validCreate), demandRefusedCreate);

requirement('errors/invalid-patch-refused', payloads('schema', change, validChange), demandRefusedChange);

requirement('errors/malformed-patch-refused', payloads('syntax', change, validChange), demandRefusedChange);
