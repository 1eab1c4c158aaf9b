import { revokeAuthorizationsOf } from '../../reference/authorizations/revocation.ts';
import type { Answer } from '../../reference/http/answer.ts';
import type { Action, Organization } from '../../reference/model/entities.ts';
import { randomID } from '../../reference/model/identifiers.ts';
import { removeOrganization, type Store } from '../../reference/model/store.ts';
import { demand } from '../access/authorize.ts';
import { permission } from '../access/permissions.ts';
import { type Call, firstParameter } from '../call.ts';
import { pointer, struct, text } from '../go/decoders.ts';
import { decodeBody } from '../http/body.ts';
import { Failure, rethrown } from '../http/failure.ts';
import { bare, json } from '../http/replies.ts';
import { parseResourceID } from '../http/resource-ids.ts';
import { organizationByID, type State } from '../state.ts';
import { instant } from '../timestamps.ts';
import { storeSystemBuckets } from './bucket-records.ts';

const organizationBody = struct<{ readonly name: string | undefined; readonly description: string | undefined }>(
  'influxdb.Organization',
  { name: pointer(text()), description: pointer(text()) },
  { name: undefined, description: undefined },
);

/** An organization as answers show it. */
export function organizationView(organization: Organization): object {
  const { id, name } = organization;
  const below = (part: string): string => `/api/v2/orgs/${id}/${part}`;
  const links = {
    buckets: `/api/v2/buckets?org=${name}`,
    dashboards: `/api/v2/dashboards?org=${name}`,
    labels: below('labels'),
    logs: below('logs'),
    members: below('members'),
    owners: below('owners'),
    secrets: below('secrets'),
    self: `/api/v2/orgs/${id}`,
    tasks: `/api/v2/tasks?org=${name}`,
  };
  const times = { createdAt: instant(organization.createdAt), updatedAt: instant(organization.updatedAt) };
  return { links, ...organization, ...times };
}

/** Stores a new organization with its system buckets and its first owner. Throws a Failure where the name is bad. */
export function storeOrganization(store: State, name: string, description: string, ownerID: string): Organization {
  demandName(store, name);
  const now = store.now();
  const organization = { id: randomID(), name: name.trim(), description, createdAt: now, updatedAt: now };
  store.organizations.set(organization.id, organization);
  store.memberships = [...store.memberships, { userID: ownerID, role: 'owner', orgID: organization.id }];
  storeSystemBuckets(store, organization.id);
  return organization;
}

/** `GET /api/v2/orgs/{id}`. */
export function getOrganization(call: Call): Answer {
  return json(200, organizationView(permittedOrganization(call, 'read')));
}

/** `POST /api/v2/orgs`: the caller's user becomes an owner. */
export function createOrganization(call: Call): Answer {
  const { store, caller } = call;
  const body = rethrown('invalid', 'failed to unmarshal json: ', () => decodeBody(call, organizationBody));
  demand(call, permission('write', 'orgs'));
  const organization = storeOrganization(store, body.name ?? '', body.description ?? '', caller.user.id);
  return json(201, organizationView(organization));
}

/** `PATCH /api/v2/orgs/{id}`: the name or the description. */
export function updateOrganization(call: Call): Answer {
  const { store } = call;
  const body = rethrown('invalid', 'failed to unmarshal json: ', () => decodeBody(call, organizationBody));
  const organization = permittedOrganization(call, 'write');
  const { name = organization.name, description = organization.description } = body;
  if (name.trim() !== organization.name) demandName(store, name);
  const updated = { ...organization, name: name.trim(), description, updatedAt: store.now() };
  store.organizations.set(organization.id, updated);
  return json(200, organizationView(updated));
}

/** `DELETE /api/v2/orgs/{id}`: its buckets and roles go with it, its authorizations stay. */
export function deleteOrganization(call: Call): Answer {
  const { store, release } = call;
  const id = parseResourceID(firstParameter(call));
  demand(call, permission('write', 'orgs', { id }));
  if (!store.organizations.has(id)) {
    const message = release.namesLostOrganization ? `error deleting organization id: ${id}` : 'organization not found';
    throw new Failure('not found', message);
  }
  revokeAuthorizationsOf(call, { kind: 'organization', id });
  removeOrganization(store, id);
  return bare(204);
}

function permittedOrganization(call: Call, action: Action): Organization {
  const id = parseResourceID(firstParameter(call));
  demand(call, permission(action, 'orgs', { id }));
  return organizationByID(call.store, id);
}

function demandName(store: Store, name: string): void {
  if (name.trim() === '') throw new Failure('invalid', 'org name is empty');
  if (store.organizations.values().some((item) => item.name === name.trim())) {
    throw new Failure('conflict', `organization with name ${name.trim()} already exists`);
  }
}
