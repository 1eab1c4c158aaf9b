import type { Answer } from '../../reference/http/answer.ts';
import type { Membership } from '../../reference/model/entities.ts';
import { renderUser } from '../../reference/render.ts';
import { demand } from '../access/authorize.ts';
import { permission } from '../access/permissions.ts';
import { type Call, firstParameter } from '../call.ts';
import { resourceID, struct } from '../go/decoders.ts';
import { decodeBody } from '../http/body.ts';
import { Failure, rethrown } from '../http/failure.ts';
import { bare, json, pageNotFound } from '../http/replies.ts';
import { parseResourceID } from '../http/resource-ids.ts';
import { userByID } from '../state.ts';

const memberBody = struct<{ readonly id: string }>('influxdb.User', { id: resourceID }, { id: '' });

/** `POST /api/v2/orgs/{id}/members`. */
export function addMember(call: Call): Answer {
  return added(call, 'member');
}

/** `POST /api/v2/orgs/{id}/owners`. */
export function addOwner(call: Call): Answer {
  return added(call, 'owner');
}

function added(call: Call, role: Membership['role']): Answer {
  const { store } = call;
  const orgID = parseResourceID(firstParameter(call));
  if (!store.organizations.has(orgID)) return pageNotFound();
  const { id } = rethrown('invalid', '', () => decodeBody(call, memberBody));
  if (id === '') throw new Failure('invalid', 'user id missing or invalid');
  const user = userByID(store, id);
  demand(call, permission('write', 'orgs', { id: orgID }));
  if (store.memberships.some((item) => item.userID === id && item.orgID === orgID)) {
    throw new Failure('internal error', `mapping already exists for user ${id}`);
  }
  store.memberships = [...store.memberships, { userID: id, role, orgID }];
  return json(201, { role, ...renderUser(user) });
}

/** `DELETE /api/v2/orgs/{id}/members/{userID}` and `/owners/{userID}`: ends the user's part, whichever it is. */
export function removeMember(call: Call): Answer {
  const { store, parameters } = call;
  const [orgID, userID] = [parseResourceID(firstParameter(call)), parseResourceID(parameters[1] ?? '')];
  if (!store.organizations.has(orgID)) return pageNotFound();
  demand(call, permission('write', 'orgs', { id: orgID }));
  const isIt = (one: Membership) => one.userID === userID && one.orgID === orgID;
  store.memberships = store.memberships.filter((one) => !isIt(one));
  return bare(204);
}
