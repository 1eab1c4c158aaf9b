import { admitted, holds, requireAll, requireSomewhere } from '../access/access.ts';
import { queryID, queryValue } from '../authorizations/filters.ts';
import { revokeAuthorizationsOf } from '../authorizations/revocation.ts';
import type { Call, Handler } from '../call.ts';
import { json, noContent } from '../http/answer.ts';
import { jsonBody } from '../http/body.ts';
import { conflict, invalid, notFound } from '../http/problem.ts';
import { object, optionalString, requiredID, requiredString } from '../http/shape.ts';
import type { Action, Membership, Organization, Permission } from '../model/entities.ts';
import { parseID, randomID } from '../model/identifiers.ts';
import { named, removeOrganization } from '../model/store.ts';
import { renderOrganization, renderUser } from '../render.ts';
import { pathID } from './path.ts';

/** `GetOrgs`: what the caller may read. */
export const listOrganizations: Handler = (call) => {
  const orgID = queryID(call.request.query, 'orgID');
  const org = queryValue(call.request.query, 'org');
  const selected = [...call.store.organizations.values()]
    .filter(({ id, name }) => (orgID ?? id) === id && (org ?? name) === name)
    .filter((organization) => holds(call, needs('read', organization)));
  return json(200, { links: { self: '/api/v2/orgs' }, orgs: selected.map(renderOrganization) });
};

/** `PostOrgs`: the creator owns the organization. */
export const createOrganization: Handler = (call) => {
  const { store, caller } = call;
  const body = object(jsonBody(call), 'the body');
  const asked = { name: requiredString(body, 'name'), description: optionalString(body, 'description') ?? '' };
  requireAll(call, [{ action: 'write', resource: { type: 'orgs' } }]);
  requireFreeName(call, asked.name);
  const now = Date.now();
  const organization = { ...asked, id: randomID(), createdAt: now, updatedAt: now };
  store.organizations.set(organization.id, organization);
  enroll(call, { userID: caller.user.id, role: 'owner', orgID: organization.id });
  return json(201, renderOrganization(organization));
};

/** `GetOrgsID`. */
export const readOrganization: Handler = (call) => json(200, renderOrganization(reachable(call, 'read')));

/** `PatchOrgsID`. */
export const updateOrganization: Handler = (call) => {
  const body = object(jsonBody(call), 'the body');
  const name = optionalString(body, 'name');
  const description = optionalString(body, 'description');
  const before = reachable(call, 'write');
  if (name !== undefined && name !== before.name) requireFreeName(call, name);
  const updatedAt = Math.max(Date.now(), before.updatedAt + 1);
  const after = {
    ...before,
    name: name ?? before.name,
    description: description ?? before.description,
    updatedAt,
  };
  call.store.organizations.set(after.id, after);
  return json(200, renderOrganization(after));
};

/** `DeleteOrgsID`: ends the authorizations of the organization. */
export const deleteOrganization: Handler = (call) => {
  const { id } = reachable(call, 'write');
  revokeAuthorizationsOf(call, { kind: 'organization', id });
  removeOrganization(call.store, id);
  return noContent();
};

/** `PostOrgsIDMembers` and `PostOrgsIDOwners`. */
export function addMember(role: Membership['role']): Handler {
  return (call) => {
    const userID = requiredID(object(jsonBody(call), 'the body'), 'id');
    const { id: orgID } = reachable(call, 'write');
    const user = call.store.users.get(userID);
    if (user === undefined) throw notFound('user');
    enroll(call, { userID, role, orgID });
    return json(201, { role, ...renderUser(user) });
  };
}

/** `DeleteOrgsIDMembersID` and `DeleteOrgsIDOwnersID`. */
export function removeMember(role: Membership['role']): Handler {
  return (call) => {
    const { store, parameters } = call;
    const userID = parseID(parameters.userID ?? '');
    if (userID === undefined) throw invalid('id must have a length of 16 bytes');
    const { id: orgID } = reachable(call, 'write');
    const isIt = (one: Membership) => one.userID === userID && one.orgID === orgID && one.role === role;
    if (!store.memberships.some(isIt)) throw notFound(role);
    store.memberships = store.memberships.filter((one) => !isIt(one));
    return noContent();
  };
}

function enroll({ store }: Call, joining: Membership): void {
  const others = store.memberships.filter(({ userID, orgID }) => userID !== joining.userID || orgID !== joining.orgID);
  store.memberships = [...others, joining];
}

function needs(action: Action, { id }: Organization): readonly Permission[] {
  return [{ action, resource: { type: 'orgs', id } }];
}

function reachable(call: Call, action: Action): Organization {
  const id = pathID(call);
  requireSomewhere(call, action, ['orgs']);
  const may = (organization: Organization) => holds(call, needs(action, organization));
  const sees = (organization: Organization) => holds(call, needs('read', organization));
  return admitted(call.store.organizations.get(id), may, sees, notFound('organization'));
}

function requireFreeName({ store }: Call, name: string): void {
  if (name.trim() === '') throw invalid('name must not be empty');
  if (named(store.organizations, name) !== undefined) {
    throw conflict('an organization with this name already exists');
  }
}
