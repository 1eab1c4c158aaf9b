import type { Answer } from '../answer.ts';
import { may } from './access.ts';
import { authorizationView } from './authorization-view.ts';
import type { Call } from './call.ts';
import { permission } from './permissions.ts';
import type { Authorization } from './records.ts';
import { json } from './replies.ts';
import { queriedID } from './resource-ids.ts';
import { found, organizationByName, type State, userByName } from './state.ts';

/**
 * `GET /api/v2/authorizations` (influxdb authorization/http_server.go:handleGetAuthorizations): what the caller may
 * not see and what lost its organization or user is left out; only `id`, `userID`, `orgID`, `user` and `org` count.
 */
export function listAuthorizations(call: Call): Answer {
  const visible = filtered(call.state, call.request.query)
    .filter((item) => isVisible(call, item))
    .filter((item) => call.state.organizations.has(item.orgID) && call.state.users.has(item.userID));
  const authorizations = visible.map((item) => authorizationView(call.state, item, item.token));
  return json(200, { links: { self: '/api/v2/authorizations' }, authorizations });
}

function filtered(state: State, query: URLSearchParams): readonly Authorization[] {
  const givenUserID = queriedID(query, 'userID');
  const givenOrgID = queriedID(query, 'orgID');
  const id = queriedID(query, 'id');
  const userID = givenUserID ?? named(query.get('user'), (name) => userByName(state, name).id);
  const orgID = givenOrgID ?? named(query.get('org'), (name) => organizationByName(state, name).id);
  if (id !== undefined) return [found(state.authorizations.get(id), 'authorization not found')];
  return [...state.authorizations.values()].filter((item) => {
    return (userID === undefined || item.userID === userID) && (orgID === undefined || item.orgID === orgID);
  });
}

function named(name: string | null, find: (name: string) => string): string | undefined {
  return name === null || name === '' ? undefined : find(name);
}

function isVisible({ caller }: Call, { id, orgID, userID }: Authorization): boolean {
  const needed = [permission('read', 'authorizations', { id, orgID }), permission('read', 'users', { id: userID })];
  return needed.every((item) => may(caller, item));
}
