import { type Filter, filterID, queryValue } from '../../reference/authorizations/filters.ts';
import type { FilterName } from '../../reference/decisions/listing.ts';
import type { Authorization } from '../../reference/model/entities.ts';
import type { Call } from '../call.ts';
import { Failure } from '../http/failure.ts';
import { queriedID } from '../http/resource-ids.ts';
import { found, unknownOrganization } from '../state.ts';

/**
 * What a query selects (influxdb authorization/http_server.go:decodeGetAuthorizationsRequest): only `id`, `userID`,
 * `orgID`, `user` and `org` count, a name only without its identifier, and beside `id` nothing else. Throws a Problem.
 */
export function selectionOf(call: Call): Filter {
  const { request, decisions, store } = call;
  const [userID, orgID] = [filterID(call, 'userID'), filterID(call, 'orgID')];
  const id = queriedID(request.query, 'id');
  const filters = [
    ...filterBy(call, 'userID', userID, (item) => item.userID),
    ...filterBy(call, 'orgID', orgID, (item) => item.orgID),
    ...(userID === undefined ? filterByUser(call) : []),
    ...(orgID === undefined ? filterByOrganization(call) : []),
    ...filterBy(call, 'token', queryValue(request.query, 'token'), (item) => item.token),
  ];
  if (id === undefined) return (item) => decisions.selects(filters.map((filter) => filter(item)));
  found(store.authorizations.find(id), 'authorization not found');
  return (item) => item.id === id;
}

function filterByUser(call: Call): readonly Filter[] {
  const { users } = call.store;
  const name = queryValue(call.request.query, 'user');
  const filter = filterBy(call, 'user', name, ({ userID }) => users.get(userID)?.name);
  if (name === undefined || filter.length === 0) return [];
  if (!isAnyNamed(call, 'user', name, users)) throw new Failure('not found', 'user not found');
  return filter;
}

function filterByOrganization(call: Call): readonly Filter[] {
  const { organizations } = call.store;
  const name = queryValue(call.request.query, 'org');
  const filter = filterBy(call, 'org', name, ({ orgID }) => organizations.get(orgID)?.name);
  if (name === undefined || filter.length === 0) return [];
  if (!isAnyNamed(call, 'org', name, organizations)) throw new Failure('not found', unknownOrganization(name));
  return filter;
}

function filterBy(
  { request, decisions, store, caller }: Call,
  name: FilterName,
  value: string | undefined,
  actual: (item: Authorization) => string | undefined,
): readonly Filter[] {
  if (value === undefined || !decisions.isInForce(name, value, store, request.query)) return [];
  const hidden = (name === 'user' || name === 'org') && !decisions.resolvesName(caller);
  return [(item) => decisions.matches(name, wantedBy(name, value), hidden ? undefined : actual(item))];
}

function isAnyNamed(
  { decisions }: Call,
  filter: FilterName,
  value: string,
  items: ReadonlyMap<string, { readonly name: string }>,
): boolean {
  return items.values().some(({ name }) => decisions.matches(filter, wantedBy(filter, value), name));
}

/** What a value is compared as: blanks around the name of an organization do not count. */
function wantedBy(name: FilterName, value: string): string {
  return name === 'org' ? value.trim() : value;
}
