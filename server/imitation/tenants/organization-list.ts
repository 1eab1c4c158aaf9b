import type { Answer } from '../../reference/http/answer.ts';
import type { Organization } from '../../reference/model/entities.ts';
import { parseID } from '../../reference/model/identifiers.ts';
import { may } from '../access/authorize.ts';
import { permission } from '../access/permissions.ts';
import type { Call } from '../call.ts';
import { json } from '../http/replies.ts';
import { organizationByID, organizationByName, type State } from '../state.ts';
import { type FindOptions, findOptions, inStoredOrder, walked } from './find-options.ts';
import { organizationView } from './organizations.ts';

/** The part of the user who set the instance up is kept before all others: its resource has the lowest id. */
const instance = '';

/** `GET /api/v2/orgs`: a page of all, of which those are shown that the caller may read; malformed ids are ignored. */
export function listOrganizations(call: Call): Answer {
  const options = findOptions(call.request.query);
  const visible = selected(call, options).filter(({ id }) => may(call, permission('read', 'orgs', { id })));
  return json(200, { links: { self: '/api/v2/orgs' }, orgs: visible.map(organizationView) });
}

/**
 * An id or a name finds one, and without any filter a caller who may not read them all gets those of its user
 * (influxdb tenant/middleware_org_auth.go:FindOrganizations).
 */
function selected(call: Call, options: FindOptions): readonly Organization[] {
  const { store, caller, request } = call;
  const orgID = parseID(request.query.get('orgID') ?? '');
  if (orgID !== undefined) return [organizationByID(store, orgID)];
  const name = request.query.get('org') ?? '';
  if (name !== '') return [organizationByName(store, name)];
  const userID = parseID(request.query.get('userID') ?? '');
  if (userID !== undefined) return joined(store, userID, options);
  if (!may(call, permission('read', 'orgs'))) return joined(store, caller.user.id, options);
  return walked(inStoredOrder(store.organizations.values()), options);
}

/** What a user is a part of, organizations or not, in the order of the ids (influxdb tenant/storage_urm.go:ListURMs). */
function joined(store: State, id: string, options: FindOptions): readonly Organization[] {
  const ids = [
    ...store.memberships.filter(({ userID }) => userID === id).map(({ orgID = instance }) => orgID),
    ...store.bucketMemberships.filter(({ userID }) => userID === id).map(({ bucketID }) => bucketID),
  ];
  const organizations = walked(ids.toSorted(), options, (one) => store.organizations.has(one));
  return organizations.map((one) => organizationByID(store, one));
}
