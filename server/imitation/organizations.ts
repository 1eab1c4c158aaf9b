import type { Answer } from '../answer.ts';
import { randomID } from '../identifiers.ts';
import { demand, may } from './access.ts';
import { storeSystemBuckets } from './bucket-records.ts';
import { type Call, firstParameter } from './call.ts';
import { Failure, rethrown } from './failure.ts';
import { decodeBody, pointer, struct, text } from './go-decoders.ts';
import { permission } from './permissions.ts';
import type { Organization } from './records.ts';
import { bare, json } from './replies.ts';
import { parseResourceID, queriedID } from './resource-ids.ts';
import { organizationByID, organizationByName, type State } from './state.ts';

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
  return { links, ...organization };
}

/** Stores a new organization with its system buckets and its first owner. Throws a Failure where the name is bad. */
export function storeOrganization(state: State, name: string, description: string, ownerID: string): Organization {
  demandName(state, name);
  const now = state.now();
  const organization = { id: randomID(), name: name.trim(), description, createdAt: now, updatedAt: now };
  state.organizations.set(organization.id, organization);
  state.memberships = [...state.memberships, { userID: ownerID, role: 'owner', orgID: organization.id }];
  storeSystemBuckets(state, organization.id);
  return organization;
}

/** `GET /api/v2/orgs`: those that the caller may read; the filters are `orgID` and `org`. */
export function listOrganizations({ state, caller, request }: Call): Answer {
  const orgID = queriedID(request.query, 'orgID');
  const name = request.query.get('org') ?? '';
  const matching = [...state.organizations.values()].filter((item) => orgID === undefined || item.id === orgID);
  const named = name === '' ? matching : [organizationByName(state, name)];
  const visible = named.filter((item) => may(caller, permission('read', 'orgs', { id: item.id })));
  return json(200, { links: { self: '/api/v2/orgs' }, orgs: visible.map(organizationView) });
}

/** `GET /api/v2/orgs/{id}`. */
export function getOrganization(call: Call): Answer {
  return json(200, organizationView(permittedOrganization(call, 'read')));
}

/** `POST /api/v2/orgs`: the caller's user becomes an owner. */
export function createOrganization({ state, caller, request }: Call): Answer {
  const body = rethrown('invalid', 'failed to unmarshal json: ', () => decodeBody(request.body, organizationBody));
  demand(caller, permission('write', 'orgs'));
  const organization = storeOrganization(state, body.name ?? '', body.description ?? '', caller.user.id);
  return json(201, organizationView(organization));
}

/** `PATCH /api/v2/orgs/{id}`: the name or the description. */
export function updateOrganization(call: Call): Answer {
  const { state, request } = call;
  const body = rethrown('invalid', 'failed to unmarshal json: ', () => decodeBody(request.body, organizationBody));
  const organization = permittedOrganization(call, 'write');
  const { name = organization.name, description = organization.description } = body;
  if (name.trim() !== organization.name) demandName(state, name);
  const updated = { ...organization, name: name.trim(), description, updatedAt: state.now() };
  state.organizations.set(organization.id, updated);
  return json(200, organizationView(updated));
}

/** `DELETE /api/v2/orgs/{id}`: its buckets and roles go with it, its authorizations stay. */
export function deleteOrganization(call: Call): Answer {
  const { state, caller, release } = call;
  const id = parseResourceID(firstParameter(call));
  demand(caller, permission('write', 'orgs', { id }));
  if (!state.organizations.delete(id)) {
    const message = release.namesLostOrganization ? `error deleting organization id: ${id}` : 'organization not found';
    throw new Failure('not found', message);
  }
  state.memberships = state.memberships.filter((membership) => membership.orgID !== id);
  for (const bucket of [...state.buckets.values()]) if (bucket.orgID === id) state.buckets.delete(bucket.id);
  return bare(204);
}

function permittedOrganization(call: Call, action: string): Organization {
  const id = parseResourceID(firstParameter(call));
  demand(call.caller, permission(action, 'orgs', { id }));
  return organizationByID(call.state, id);
}

function demandName(state: State, name: string): void {
  if (name.trim() === '') throw new Failure('invalid', 'org name is empty');
  if (state.organizations.values().some((item) => item.name === name.trim())) {
    throw new Failure('conflict', `organization with name ${name.trim()} already exists`);
  }
}
