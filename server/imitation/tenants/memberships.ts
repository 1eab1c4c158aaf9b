import type { Answer } from '../../reference/http/answer.ts';
import type { Membership, Permission, User } from '../../reference/model/entities.ts';
import { renderUser } from '../../reference/render.ts';
import { demand, may } from '../access/authorize.ts';
import { type Call, firstParameter } from '../call.ts';
import { resourceID, struct } from '../go/decoders.ts';
import { decodedPlainly } from '../http/body.ts';
import { Failure, rethrown } from '../http/failure.ts';
import { bare, json } from '../http/replies.ts';
import { parseResourceID } from '../http/resource-ids.ts';
import { userByID } from '../state.ts';
import type { Joinable } from './joinable.ts';

type Role = Membership['role'];

const memberBody = struct<{ readonly id: string }>('influxdb.User', { id: resourceID }, { id: '' });

/** `GET /api/v2/orgs/{id}/members` and the like (influxdb tenant/http_handler_urm.go:getURMsByType). */
export function listMembers(joinable: Joinable, role: Role): (call: Call) => Answer {
  return (call) => {
    const { id, orgID } = reached(joinable, call);
    if (!may(call, readOrganization(orgID))) throw new Failure('not found', 'not found');
    const readable = may(call, joinable.needed('read', id, orgID));
    const parts = readable ? joinable.parts(call.store, id).filter((one) => one.role === role) : [];
    const users = parts.map(({ userID }) => memberView(role, userByID(call.store, userID)));
    return json(200, { links: { self: `${joinable.path}/${id}/${role}s` }, users });
  };
}

/** `POST /api/v2/orgs/{id}/members` and the like (influxdb tenant/http_handler_urm.go:postURMByType). */
export function addMember(joinable: Joinable, role: Role): (call: Call) => Answer {
  return (call) => {
    const { store } = call;
    const { id, orgID } = reached(joinable, call);
    const { id: userID } = decodedPlainly(call, memberBody);
    if (userID === '') throw new Failure('invalid', 'user id missing or invalid');
    const user = userByID(store, userID);
    demand(call, joinable.needed('write', id, orgID));
    if (joinable.parts(store, id).some((one) => one.userID === userID)) {
      const message = `mapping for user ${userID} already exists`;
      throw new Failure('internal error', `Unexpected error when assigning user to a resource: ${message}`);
    }
    joinable.join(store, id, { userID, role });
    return json(201, memberView(role, user));
  };
}

/** `DELETE /api/v2/orgs/{id}/members/{userID}` and the like: ends the user's part, whichever it is, if there is one. */
export function removeMember(joinable: Joinable): (call: Call) => Answer {
  return (call) => {
    const { store, parameters } = call;
    const { id, orgID } = reached(joinable, call);
    const userID = parseResourceID(parameters[1] ?? '');
    if (!joinable.parts(store, id).some((one) => one.userID === userID)) return bare(204);
    demand(call, joinable.needed('write', id, orgID));
    joinable.leave(store, id, userID);
    return bare(204);
  };
}

/** Throws a Failure for what the caller may not read as for what there is not (influxdb middleware.go:ValidResource). */
function reached(joinable: Joinable, call: Call): { readonly id: string; readonly orgID: string } {
  const id = rethrown('invalid', 'corrupt ID provided: ', () => parseResourceID(firstParameter(call)));
  const orgID = joinable.readableOrganizationOf(call, id);
  if (orgID === undefined) throw new Failure('not found', '404 page not found');
  return { id, orgID };
}

function readOrganization(id: string): Permission {
  return { action: 'read', resource: { type: 'orgs', id } };
}

function memberView(role: Role, user: User): object {
  return { role, ...renderUser(user) };
}
