import type { Answer } from '../answer.ts';
import { demand } from './access.ts';
import { type UpdateBody, updateBody } from './authorization-bodies.ts';
import { authorizationView } from './authorization-view.ts';
import { type Call, firstParameter } from './call.ts';
import { Failure, rethrown } from './failure.ts';
import { decodeBody } from './go-decoders.ts';
import { permission } from './permissions.ts';
import type { Authorization } from './records.ts';
import type { Release } from './releases.ts';
import { bare, json } from './replies.ts';
import { parseResourceID } from './resource-ids.ts';
import { found } from './state.ts';

/** `GET /api/v2/authorizations/{id}` (influxdb authorization/http_server.go:handleGetAuthorization). */
export function getAuthorization(call: Call): Answer {
  const authorization = stored(call, parseResourceID(firstParameter(call)));
  demandOn(call, 'read', authorization);
  return shown(call, authorization);
}

/**
 * `PATCH /api/v2/authorizations/{id}` (influxdb authorization/http_server.go:handleUpdateAuthorization): a body that
 * cannot be decoded is a 500, and a change is stored even where the answer fails for want of the user.
 */
export function updateAuthorization(call: Call): Answer {
  const id = parseResourceID(firstParameter(call));
  const body = rethrown('internal error', '', () => decodeBody(call.request.body, updateBody));
  const authorization = stored(call, id);
  demandOn(call, 'read', authorization);
  demandOn(call, 'write', authorization);
  const status = updatedStatus(authorization.status, body, call.release);
  const description = body.description ?? authorization.description;
  const updated = { ...authorization, status, description, updatedAt: call.state.now() };
  call.state.authorizations.set(id, updated);
  return shown(call, updated);
}

/** `DELETE /api/v2/authorizations/{id}` (influxdb authorization/http_server.go:handleDeleteAuthorization). */
export function deleteAuthorization(call: Call): Answer {
  const authorization = stored(call, parseResourceID(firstParameter(call)));
  demandOn(call, 'write', authorization);
  call.state.authorizations.delete(authorization.id);
  return bare(204);
}

function stored(call: Call, id: string): Authorization {
  return found(call.state.authorizations.get(id), 'authorization not found');
}

function demandOn({ caller }: Call, action: string, { id, orgID, userID }: Authorization): void {
  demand(caller, permission(action, 'authorizations', { id, orgID }));
  demand(caller, permission(action, 'users', { id: userID }));
}

function shown({ state }: Call, authorization: Authorization): Answer {
  return json(200, authorizationView(state, authorization, authorization.token));
}

/** An empty status makes the authorization active (influxdb authorization/storage_authorization.go). */
function updatedStatus(current: string, { status = current }: UpdateBody, release: Release): string {
  if (status === '') return 'active';
  if (status === 'active' || status === 'inactive') return status;
  throw new Failure('invalid', `${release.statusErrorPrefix}unknown authorization status`);
}
