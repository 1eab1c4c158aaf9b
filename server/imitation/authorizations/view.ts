import type { Occasion, Representation } from '../../reference/decisions/rendering.ts';
import type { Authorization, Permission, Resource } from '../../reference/model/entities.ts';
import type { Store } from '../../reference/model/store.ts';
import type { ServerContext } from '../call.ts';
import { organizationByID, userByID } from '../state.ts';
import { instant } from '../timestamps.ts';

/**
 * An authorization as answers show it. Throws a Failure `not found` where its organization or its user is gone
 * (influxdb authorization/http_server.go:newAuthResponse).
 */
export function authorizationView(
  { store, decisions }: ServerContext,
  authorization: Authorization,
  occasion: Occasion,
): Representation {
  const { id, status, orgID, userID, permissions, createdAt, updatedAt } = authorization;
  const view = {
    id,
    token: decisions.shownToken(authorization, occasion),
    status,
    description: decisions.shownDescription(authorization, occasion),
    orgID,
    org: organizationByID(store, orgID).name,
    userID: decisions.shownUserID(authorization),
    user: decisions.shownUser(store, userByID(store, userID).name),
    permissions: permissions.map((permission) => permissionView(store, permission)),
    links: authorizationLinks(authorization),
    createdAt: instant(createdAt),
    updatedAt: instant(updatedAt),
    ...decisions.shownBesides(authorization, occasion),
  };
  return decisions.represented(view, occasion);
}

/** Where an authorization and its user are. */
export function authorizationLinks({ id, userID }: Authorization): object {
  return { self: `/api/v2/authorizations/${id}`, user: `/api/v2/users/${userID}` };
}

/** A permission with the names of what it is about; a resource that is gone hides the organization's name. */
function permissionView(store: Store, { action, resource }: Permission): object {
  const names = namedResources(store, resource);
  if (names === undefined || resource.id === undefined) return { action, resource: withOrganization(store, resource) };
  const named = names.get(resource.id);
  if (named === undefined) return { action, resource };
  return { action, resource: { ...withOrganization(store, resource), name: named.name } };
}

function withOrganization(store: Store, resource: Resource): object {
  const organization = store.organizations.get(resource.orgID ?? '');
  return organization === undefined ? resource : { ...resource, org: organization.name };
}

function namedResources(store: Store, { type }: Resource): ReadonlyMap<string, { readonly name: string }> | undefined {
  if (type === 'buckets') return store.buckets;
  if (type === 'orgs') return store.organizations;
  return type === 'users' ? store.users : undefined;
}
