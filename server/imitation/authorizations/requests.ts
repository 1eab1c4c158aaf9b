import type { AuthorizationChange, AuthorizationDraft } from '../../reference/authorizations/draft.ts';
import type { Decisions } from '../../reference/decisions/decisions.ts';
import type { Permission, Status } from '../../reference/model/entities.ts';
import { actions, resourceTypes } from '../access/permission-sets.ts';
import type { Call } from '../call.ts';
import { decoded } from '../go/decoders.ts';
import { membersOf, withMembers } from '../go/members.ts';
import { bodyValue } from '../http/body.ts';
import { Failure, rethrown } from '../http/failure.ts';
import { type CreationBody, creationBody, type UpdateBody, updateBody, type WantedPermission } from './bodies.ts';

const statuses: readonly Status[] = ['active', 'inactive'];

/** What a creation asks for. Throws a Problem where the body alone shows it to be wrong. */
export function requestedDraft(call: Call): AuthorizationDraft {
  const { decisions } = call;
  const [body, members] = rethrown('invalid', 'invalid json structure: ', () => {
    const value = withMembers(bodyValue(call), decisions.creationMembers);
    return [decoded(value, creationBody), membersOf(value)] as const;
  });
  const { orgID, userID, description } = body;
  if (body.permissions.length === 0) decisions.refuseNoPermissions();
  const permissions = body.permissions.map(validPermission);
  if (orgID === '') throw new Failure('invalid', 'org id required: invalid ID');
  const status = createdStatus(body, decisions);
  return { status, description, orgID, userID, permissions, taken: decisions.takenAtCreation(members) };
}

/** What an update asks for; its status is still to be checked where it has another than a known one. */
export type UpdateRequest = UpdateBody & Pick<AuthorizationChange, 'taken'>;

/** What an update asks for: a body that cannot be decoded is an internal error. Throws a Problem. */
export function requestedUpdate(call: Call): UpdateRequest {
  const { decisions } = call;
  const [body, members] = rethrown('internal error', '', () => {
    const value = withMembers(bodyValue(call), decisions.updateMembers);
    return [decoded(value, updateBody), membersOf(value)] as const;
  });
  return { ...body, taken: decisions.takenAtUpdate(members) };
}

/** The status of an update where it is a known one; an empty one is active (authorization/storage_authorization.go). */
export function knownStatus({ status }: UpdateBody): Status | undefined {
  return status === '' ? 'active' : statuses.find((one) => one === status);
}

/** The status of an update, which is checked after the caller's rights are. Throws a Problem. */
export function updatedStatus(update: UpdateBody, decisions: Decisions): Status | undefined {
  const { status } = update;
  if (status === undefined) return undefined;
  return knownStatus(update) ?? decisions.unknownStatus(status, 'update');
}

function createdStatus({ status }: CreationBody, decisions: Decisions): Status | undefined {
  if (status === '') return undefined;
  return statuses.find((one) => one === status) ?? decisions.unknownStatus(status, 'creation');
}

function validPermission({ action, resource: { type, id, orgID } }: WantedPermission): Permission {
  if (!resourceTypes.includes(type)) {
    throw new Failure('invalid', 'invalid resource type for permission: unknown resource type for permission');
  }
  const known = actions.find((one) => one === action);
  if (known === undefined) {
    throw new Failure('invalid', 'invalid action type for permission: unknown action for permission');
  }
  const scope = { ...(id === undefined ? {} : { id }), ...(orgID === undefined ? {} : { orgID }) };
  return { action: known, resource: { type, ...scope } };
}
