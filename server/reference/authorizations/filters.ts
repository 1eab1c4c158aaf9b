import type { Call, OpenCall } from '../call.ts';
import type { FilterName } from '../decisions/listing.ts';
import { invalid } from '../http/problem.ts';
import type { Authorization } from '../model/entities.ts';
import { parseID } from '../model/identifiers.ts';

/** Whether an authorization is selected. */
export type Filter = (authorization: Authorization) => boolean;

/**
 * What the query of `GetAuthorizations` selects: all of its filters at once. An empty value counts as absent, and of
 * several values the first counts. Throws a Problem 400 for a malformed id.
 */
export function filtersOf(call: Call): Filter {
  const { request, decisions, store, caller } = call;
  const filters: Filter[] = [];
  const add = (name: FilterName, value: string | undefined, actual: (item: Authorization) => string | undefined) => {
    if (value === undefined || !decisions.isInForce(name, value, store, request.query)) return;
    filters.push((item) => decisions.matches(name, value, actual(item)));
  };
  add('userID', filterID(call, 'userID'), (item) => item.userID);
  add('orgID', filterID(call, 'orgID'), (item) => item.orgID);
  const resolved = <Name>(name: Name) => (decisions.resolvesName(caller) ? name : undefined);
  add('user', queryValue(request.query, 'user'), (item) => resolved(store.users.get(item.userID)?.name));
  add('org', queryValue(request.query, 'org'), (item) => resolved(store.organizations.get(item.orgID)?.name));
  add('token', queryValue(request.query, 'token'), (item) => item.token);
  return (item) => decisions.selects(filters.map((filter) => filter(item)));
}

/** The id that a filter wants; undefined where it is absent, or malformed and let through. Throws a Problem 400. */
export function filterID(
  { request, decisions }: Pick<OpenCall, 'request' | 'decisions'>,
  name: FilterName,
): string | undefined {
  const text = queryValue(request.query, name);
  if (text === undefined) return undefined;
  const id = parseID(text);
  if (id === undefined) decisions.refuseMalformedFilter(name, text);
  return id;
}

/** The first value of a query parameter; undefined where it is absent or empty. */
export function queryValue(query: URLSearchParams, name: string): string | undefined {
  return query.get(name) || undefined;
}

/** An id in a query parameter. Throws a Problem 400. */
export function queryID(query: URLSearchParams, name: string): string | undefined {
  const text = queryValue(query, name);
  if (text === undefined) return undefined;
  const id = parseID(text);
  if (id === undefined) throw invalid(`${name} must be an id of 16 hexadecimal digits`);
  return id;
}
