import { markedResource, uniqueMark } from '../../client/ownership/mark.ts';
import { invalidPayload, invalidPayloads } from '../../generators/invalid/invalid.ts';
import type { InvalidPayload } from '../../generators/invalid/payload.ts';
import type { JsonObject } from '../../spec/json.ts';
import type { Setting } from '../setting.ts';
import type { Inputs } from './inputs.ts';
import { everyRow } from './inputs.ts';

/** What is wrong with a body, as far as servers are known to take one kind of mistake and to refuse the others. */
export type Mistake = 'schema' | 'null' | 'empty-status' | 'syntax' | 'trailing' | 'unwise';

/** The operations whose bodies can be wrong. */
export type WithBody = 'PostAuthorizations' | 'PatchAuthorizationsID';

/** Every row of one kind of mistake where there are few, and any row, of each way at least one, where there are many. */
export function payloads(operation: WithBody, mistake: Mistake): (setting: Setting) => Inputs<InvalidPayload> {
  return (setting) => {
    const schema = setting.validators.requestSchema(operation);
    const validate = setting.validators.requestBody(operation);
    if (schema === undefined || validate === undefined) return everyRow([]);
    const rows = invalidPayloads({ schema, valid: validBody(operation, setting), validate });
    const made = rows.filter((row) => mistakeIn(row) === mistake);
    return mistake === 'schema' || mistake === 'syntax' ? ofEachWay(made) : everyRow(made);
  };
}

/** What is wrong with a body. */
export function mistakeIn({ id, breaks, strictness }: Pick<InvalidPayload, 'id' | 'breaks' | 'strictness'>): Mistake {
  if (strictness === 'strict') return 'unwise';
  if (strictness === 'syntax') return breaks.keyword === 'end' ? 'trailing' : 'syntax';
  if (id === 'status/enum/empty') return 'empty-status';
  return id.endsWith('/type/null') ? 'null' : 'schema';
}

function ofEachWay(rows: readonly InvalidPayload[]): Inputs<InvalidPayload> {
  const ways = Object.values(Object.groupBy(rows, ({ id }) => id.split('/').slice(-2).join('/')));
  return { arbitrary: invalidPayload(rows), every: ways.flatMap((way = []) => way.slice(0, 1)) };
}

/** A body that the contract allows, with every optional property. */
export function validBody(operation: WithBody, { plan, grants }: Setting): JsonObject {
  if (operation === 'PatchAuthorizationsID') return { status: 'inactive', description: plan.mark };
  const { orgID, userID } = plan.principals.main;
  // A body whose description is spoilt still carries the mark of the run.
  const bucket = { type: 'buckets', orgID: grants.orgID, id: markedResource(plan.mark) };
  const permissions = [
    { action: 'read', resource: { type: 'buckets', orgID: grants.orgID } },
    { action: 'write', resource: bucket },
  ];
  return { orgID, userID, status: 'active', description: uniqueMark(plan.mark), permissions };
}
