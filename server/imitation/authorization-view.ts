import type { Permission, Resource } from './permissions.ts';
import type { Authorization } from './records.ts';
import { organizationByID, type State, userByID } from './state.ts';

/**
 * An authorization as answers show it, `token` as given. Throws a Failure `not found` where its organization or its
 * user is gone (influxdb authorization/http_server.go:newAuthResponse).
 */
export function authorizationView(state: State, authorization: Authorization, token: string): object {
  const { id, status, description, orgID, userID, permissions, createdAt, updatedAt } = authorization;
  return {
    id,
    token,
    status,
    description,
    orgID,
    org: organizationByID(state, orgID).name,
    userID,
    user: userByID(state, userID).name,
    permissions: permissions.map((permission) => permissionView(state, permission)),
    links: authorizationLinks(authorization),
    createdAt,
    updatedAt,
  };
}

/** Where an authorization and its user are. */
export function authorizationLinks({ id, userID }: Authorization): object {
  return { self: `/api/v2/authorizations/${id}`, user: `/api/v2/users/${userID}` };
}

/** A permission with the names of what it is about; a resource that is gone hides the organization's name. */
function permissionView(state: State, { action, resource }: Permission): object {
  const names = namedResources(state, resource);
  if (names === undefined || resource.id === undefined) return { action, resource: withOrganization(state, resource) };
  const named = names.get(resource.id);
  if (named === undefined) return { action, resource };
  return { action, resource: { ...withOrganization(state, resource), name: named.name } };
}

function withOrganization(state: State, resource: Resource): object {
  const organization = state.organizations.get(resource.orgID ?? '');
  return organization === undefined ? resource : { ...resource, org: organization.name };
}

function namedResources(state: State, { type }: Resource): ReadonlyMap<string, { readonly name: string }> | undefined {
  if (type === 'buckets') return state.buckets;
  if (type === 'orgs') return state.organizations;
  return type === 'users' ? state.users : undefined;
}
