import type { Call } from './call.ts';
import type { FilterName } from './decisions/listing.ts';
import { parseID } from './identifiers.ts';
import type { Authorization } from './model.ts';
import { invalid } from './problem.ts';

/** Whether an authorization is selected. */
export type Filter = (authorization: Authorization) => boolean;

/**
 * What the query of `GetAuthorizations` selects: all of its filters at once. An empty value counts as absent, and of
 * several values the first counts. Throws a Problem 400 for a malformed id.
 */
export function filtersOf(call: Call): Filter {
  const { request, decisions, store } = call;
  const wanted = new Map<FilterName, Filter>();
  const add = (name: FilterName, value: string | undefined, actual: (item: Authorization) => string | undefined) => {
    if (value !== undefined) wanted.set(name, (item) => actual(item) === value);
  };
  add('userID', queryID(request.query, 'userID'), (item) => item.userID);
  add('orgID', queryID(request.query, 'orgID'), (item) => item.orgID);
  add('user', queryValue(request.query, 'user'), (item) => store.users.get(item.userID)?.name);
  add('org', queryValue(request.query, 'org'), (item) => store.organizations.get(item.orgID)?.name);
  add('token', queryValue(request.query, 'token'), (item) => item.token);
  const inForce = decisions.filtersInForce().flatMap((name) => wanted.get(name) ?? []);
  return (item) => inForce.every((filter) => filter(item));
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
