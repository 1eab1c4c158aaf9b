import type { Answer } from '../answer.ts';
import { demand } from './access.ts';
import { type Call, firstParameter } from './call.ts';
import { Failure, rethrown } from './failure.ts';
import { decodeBody, resourceID, struct } from './go-decoders.ts';
import { permission } from './permissions.ts';
import type { Membership } from './records.ts';
import { json, pageNotFound } from './replies.ts';
import { parseResourceID } from './resource-ids.ts';
import { userByID } from './state.ts';
import { userView } from './users.ts';

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
  const { state, caller, request } = call;
  const orgID = parseResourceID(firstParameter(call));
  if (!state.organizations.has(orgID)) return pageNotFound();
  const { id } = rethrown('invalid', '', () => decodeBody(request.body, memberBody));
  if (id === '') throw new Failure('invalid', 'user id missing or invalid');
  const user = userByID(state, id);
  demand(caller, permission('write', 'orgs', { id: orgID }));
  if (state.memberships.some((item) => item.userID === id && item.orgID === orgID)) {
    throw new Failure('internal error', `mapping already exists for user ${id}`);
  }
  state.memberships = [...state.memberships, { userID: id, role, orgID }];
  return json(201, { role, ...userView(user) });
}
