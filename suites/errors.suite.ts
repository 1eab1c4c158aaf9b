import * as fc from 'fast-check';
import { malformedIdsOf, unknownId } from '../generators/identifier.ts';
import { invalidPayload, invalidPayloads } from '../generators/invalid.ts';
import type { InvalidPayload } from '../generators/invalid-payload.ts';
import { draftOf } from '../generators/request.ts';
import type { OperationId } from '../spec/contract.ts';
import type { JsonObject } from '../spec/json.ts';
import { objectIn } from './authorization.ts';
import { demand, demandEqual, demandStatus } from './demand.ts';
import { call, guardedOperations } from './operate.ts';
import { any, type Given, requirement } from './requirement.ts';
import { buckets } from './rights.ts';
import type { Setting } from './setting.ts';
import { without } from './shown.ts';

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

/** Rows that must be refused without doubt: RFC 8259 only advises against what the `strict` ones do. */
function payloads(setting: Setting, operation: OperationId, valid: JsonObject): readonly InvalidPayload[] {
  const schema = setting.validators.requestSchema(operation);
  const validate = setting.validators.requestBody(operation);
  if (schema === undefined || validate === undefined) return [];
  return invalidPayloads({ schema, valid, validate }).filter(({ strictness }) => strictness !== 'strict');
}

/** Any row, and of each way to break the JSON or the schema at least one. */
function broken(rows: readonly InvalidPayload[], weight: number): Given<InvalidPayload> {
  const kinds = Object.values(Object.groupBy(rows, ({ id }) => id.split('/').slice(-1)[0] ?? id));
  return { arbitrary: invalidPayload(rows), every: kinds.flatMap((kind = []) => kind.slice(0, 1)), weight };
}

function validBody({ plan, grants }: Setting): JsonObject {
  const { orgID, userID } = plan.principals.main;
  const bucket = { type: 'buckets', orgID: grants.orgID, id: plan.bucketID ?? '00000000000000aa' };
  const permissions = [
    { action: 'read', resource: { type: 'buckets', orgID: grants.orgID } },
    { action: 'write', resource: bucket },
  ];
  return { orgID, userID, status: 'active', description: plan.mark, permissions };
}

const invalidCreates = (setting: Setting) => broken(payloads(setting, 'PostAuthorizations', validBody(setting)), 3);

requirement('errors/invalid-payload-refused', invalidCreates, async (trial, { body }) => {
  demandStatus(await trial.main.send(draftOf('PostAuthorizations', { body })), 400);
});

requirement('errors/invalid-payload-detected', invalidCreates, async (trial, { body, breaks }) => {
  fc.pre(breaks.keyword !== 'pattern');
  const { status } = (await trial.main.send(draftOf('PostAuthorizations', { body }))).answer;
  demand(status >= 400 && status < 500, 'a client error (4xx)', `status ${status}`);
});

requirement(
  'errors/invalid-patch-refused',
  (setting) =>
    broken(payloads(setting, 'PatchAuthorizationsID', { status: 'inactive', description: setting.plan.mark }), 2),
  async (trial, { body }) => {
    const made = await trial.given({ permissions: buckets(trial.setting) });
    demandStatus(await trial.main.send(draftOf('PatchAuthorizationsID', { authID: made.id, body })), 400);
    const shown = objectIn(demandStatus(await trial.main.read(made.id), 200));
    demandEqual('authorization', without(shown, 'token', 'updatedAt'), without(made.body, 'token', 'updatedAt'));
  },
);
