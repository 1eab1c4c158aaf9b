import { holds } from './access/access.ts';
import type { Call, ServerContext } from './call.ts';
import type { Occasion } from './decisions/rendering.ts';
import type { Authorization, Bucket, Organization, Permission, User } from './model/entities.ts';
import type { Store } from './model/store.ts';

const time = (milliseconds: number) => new Date(milliseconds).toISOString();

/** `#/components/schemas/Authorization`, with the names that organization and user have at this moment. */
export function renderAuthorization(call: Call, authorization: Authorization, occasion: Occasion): object {
  const { store, decisions } = call;
  const { id, status, orgID, userID, permissions, createdAt, updatedAt } = authorization;
  const hidden = decisions.hidesToken(occasion, holds(call, permissions));
  const representation = {
    id,
    token: hidden ? '' : decisions.shownToken(authorization, occasion),
    status,
    description: decisions.shownDescription(authorization, occasion),
    orgID,
    org: store.organizations.get(orgID)?.name,
    userID: decisions.shownUserID(authorization),
    user: decisions.shownUser(store, store.users.get(userID)?.name),
    permissions: permissions.map((permission) => renderPermission(call, permission)),
    links: { self: `/api/v2/authorizations/${id}`, user: `/api/v2/users/${userID}` },
    createdAt: time(createdAt),
    updatedAt: time(updatedAt),
    ...decisions.shownBesides(authorization, occasion),
  };
  return decisions.represented(representation, occasion);
}

/** `#/components/schemas/Permission`; names are added where the resource exists. */
function renderPermission({ store }: ServerContext, { action, resource }: Permission): object {
  const { type, id = '', orgID = '' } = resource;
  const name = id === '' ? undefined : namedOf(store, type)?.get(id)?.name;
  return { action, resource: { ...resource, name, org: store.organizations.get(orgID)?.name } };
}

function namedOf(store: Store, type: string): ReadonlyMap<string, { readonly name: string }> | undefined {
  if (type === 'buckets') return store.buckets;
  if (type === 'orgs') return store.organizations;
  return type === 'users' ? store.users : undefined;
}

/** `#/components/schemas/Organization`. */
export function renderOrganization({ id, name, description, createdAt, updatedAt }: Organization): object {
  const self = `/api/v2/orgs/${id}`;
  const query = `org=${encodeURIComponent(name)}`;
  const links = {
    buckets: `/api/v2/buckets?${query}`,
    dashboards: `/api/v2/dashboards?${query}`,
    labels: `${self}/labels`,
    members: `${self}/members`,
    owners: `${self}/owners`,
    secrets: `${self}/secrets`,
    self,
    tasks: `/api/v2/tasks?${query}`,
  };
  return { links, id, name, description, createdAt: time(createdAt), updatedAt: time(updatedAt) };
}

/** Where a bucket and what belongs to it are. */
export function bucketLinks({ id, orgID }: Bucket): object {
  const self = `/api/v2/buckets/${id}`;
  return {
    labels: `${self}/labels`,
    members: `${self}/members`,
    org: `/api/v2/orgs/${orgID}`,
    owners: `${self}/owners`,
    self,
    write: `/api/v2/write?org=${orgID}&bucket=${id}`,
  };
}

/** `#/components/schemas/Bucket`. */
export function renderBucket(bucket: Bucket): object {
  const { id, orgID, type, name, description, everySeconds, createdAt, updatedAt } = bucket;
  const links = bucketLinks(bucket);
  const retentionRules = [{ type: 'expire', everySeconds }];
  const times = { createdAt: time(createdAt), updatedAt: time(updatedAt) };
  return { id, orgID, type, name, description, retentionRules, ...times, links, labels: [] };
}

/** `#/components/schemas/UserResponse`. */
export function renderUser({ id, name, status }: User): object {
  return { links: { self: `/api/v2/users/${id}` }, id, name, status };
}
