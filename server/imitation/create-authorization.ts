import type { Answer } from '../answer.ts';
import { randomToken } from '../identifiers.ts';
import { demand, demandToGrant } from './access.ts';
import { type CreationBody, creationBody } from './authorization-bodies.ts';
import { authorizationView } from './authorization-view.ts';
import type { Call } from './call.ts';
import { Failure, rethrown } from './failure.ts';
import { decodeBody } from './go-decoders.ts';
import { actions, resourceTypes } from './permission-sets.ts';
import { describe, permission } from './permissions.ts';
import type { Authorization } from './records.ts';
import { json } from './replies.ts';
import { storedSecret } from './token-hash.ts';

/** `POST /api/v2/authorizations` (influxdb authorization/http_server.go:handlePostAuthorization). */
export function createAuthorization(call: Call): Answer {
  const body = rethrown('invalid', 'invalid json structure: ', () => decodeBody(call.request.body, creationBody));
  refuseInvalid(body);
  const wanted = { ...body, status: body.status || 'active', userID: body.userID ?? call.caller.user.id };
  refuseForbidden(call, wanted);
  refuseInconsistent(call, wanted);
  const token = randomToken();
  const authorization = stored(call, wanted, token);
  return json(201, authorizationView(call.state, authorization, token));
}

type Wanted = CreationBody & { readonly userID: string };

/** What the body alone shows to be wrong. */
function refuseInvalid({ status, orgID, permissions }: CreationBody): void {
  if (permissions.length === 0) throw new Failure('invalid', 'authorization must include permissions');
  for (const { action, resource } of permissions) {
    if (!resourceTypes.includes(resource.type)) {
      throw new Failure('invalid', 'invalid resource type for permission: unknown resource type for permission');
    }
    if (!actions.includes(action)) {
      throw new Failure('invalid', 'invalid action type for permission: unknown action for permission');
    }
  }
  if (orgID === '') throw new Failure('invalid', 'org id required: invalid ID');
  if (!['', 'active', 'inactive'].includes(status)) {
    throw new Failure('invalid', 'invalid status: must be active or inactive');
  }
}

/** What the caller may not do (influxdb authorization/middleware_auth.go:CreateAuthorization). */
function refuseForbidden({ caller }: Call, { orgID, userID, permissions }: Wanted): void {
  demand(caller, permission('write', 'authorizations', { orgID }));
  demand(caller, permission('write', 'users', { id: userID }));
  for (const granted of permissions) demandToGrant(caller, granted);
  if (permissions.some(({ resource }) => resource.type === 'instance')) {
    const sentence = 'authorizations cannot be created with the instance type, it is only used during setup';
    throw new Failure('internal error', sentence);
  }
}

/** What contradicts itself or the store (influxdb auth.go:Valid, authorization/service.go:CreateAuthorization). */
function refuseInconsistent({ state }: Call, { orgID, userID, permissions }: Wanted): void {
  const foreign = permissions.find(({ resource }) => resource.orgID !== undefined && resource.orgID !== orgID);
  if (foreign !== undefined) {
    throw new Failure('invalid', `permission ${describe(foreign)} is not for org id ${orgID}`);
  }
  if (!state.users.has(userID) || !state.organizations.has(orgID)) {
    throw new Failure('invalid', 'unable to create token');
  }
}

function stored({ state, release }: Call, wanted: Wanted, token: string): Authorization {
  const now = state.now();
  const secret = storedSecret(release, token);
  const authorization = { ...wanted, ...secret, id: state.nextID(), createdAt: now, updatedAt: now };
  state.authorizations.set(authorization.id, authorization);
  return authorization;
}
