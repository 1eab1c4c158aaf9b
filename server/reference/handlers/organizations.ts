import { admitted, holds, requireAll, requireSomewhere } from '../access/access.ts';
import { queryID, queryValue } from '../authorizations/filters.ts';
import { revokeAuthorizationsOf } from '../authorizations/revocation.ts';
import type { Call, Handler } from '../call.ts';
import { json, noContent } from '../http/answer.ts';
import { jsonBody } from '../http/body.ts';
import { conflict, invalid, notFound } from '../http/problem.ts';
import { objectWithoutNulls, optionalString, requiredString } from '../http/shape.ts';
import type { Action, Organization, Permission } from '../model/entities.ts';
import { randomID } from '../model/identifiers.ts';
import { enroll, named, removeOrganization } from '../model/store.ts';
import { renderOrganization } from '../render.ts';
import { paged } from './paging.ts';
import { pathID } from './path.ts';

/**
 * `GetOrgs`: what the caller may read, a page of it. One that is asked for by its id or its name is there or 404
 * (influxdb tenant/service_org.go:FindOrganizations).
 */
export const listOrganizations: Handler = (call) => {
  const { store, request } = call;
  const orgID = queryID(request.query, 'orgID');
  const org = queryValue(request.query, 'org');
  const userID = queryID(request.query, 'userID');
  const joined = (id: string) => store.memberships.some((one) => one.userID === userID && one.orgID === id);
  const selected = [...store.organizations.values()]
    .filter(({ id, name }) => (orgID ?? id) === id && (org ?? name) === name)
    .filter(({ id }) => userID === undefined || joined(id))
    .filter((organization) => holds(call, needs('read', organization)));
  if ((orgID ?? org) !== undefined && selected.length === 0) throw notFound('organization');
  const { items, links } = paged('/api/v2/orgs', request.query, selected);
  return json(200, { links, orgs: items.map(renderOrganization) });
};

/** `PostOrgs`: the creator owns the organization. */
export const createOrganization: Handler = (call) => {
  const { store, caller } = call;
  const body = objectWithoutNulls(jsonBody(call), 'the body');
  const asked = { name: requiredString(body, 'name'), description: optionalString(body, 'description') ?? '' };
  requireAll(call, [{ action: 'write', resource: { type: 'orgs' } }]);
  requireFreeName(call, asked.name);
  const now = Date.now();
  const organization = { ...asked, id: randomID(), createdAt: now, updatedAt: now };
  store.organizations.set(organization.id, organization);
  enroll(store, { userID: caller.user.id, role: 'owner', orgID: organization.id });
  return json(201, renderOrganization(organization));
};

/** `GetOrgsID`. */
export const readOrganization: Handler = (call) => json(200, renderOrganization(reachableOrganization(call, 'read')));

/** `PatchOrgsID`. */
export const updateOrganization: Handler = (call) => {
  const body = objectWithoutNulls(jsonBody(call), 'the body');
  const name = optionalString(body, 'name');
  const description = optionalString(body, 'description');
  const before = reachableOrganization(call, 'write');
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
  const { id } = reachableOrganization(call, 'write');
  revokeAuthorizationsOf(call, { kind: 'organization', id });
  removeOrganization(call.store, id);
  return noContent();
};

function needs(action: Action, { id }: Organization): readonly Permission[] {
  return [{ action, resource: { type: 'orgs', id } }];
}

/** The organization of the path, if the caller may act on it. Throws a Problem. */
export function reachableOrganization(call: Call, action: Action): Organization {
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
