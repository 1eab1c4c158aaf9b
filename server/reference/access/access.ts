import type { Call } from '../call.ts';
import { type Problem, unauthorized } from '../http/problem.ts';
import type { Action, Authorization, Permission, Resource } from '../model/entities.ts';

/** Resources whose checks name no organization (influxdb authorizer/authorize.go). */
const withoutOrganization: ReadonlySet<string> = new Set(['orgs', 'users']);

/** Whether the caller holds a permission for each need. */
export function holds(call: Call, needs: readonly Permission[]): boolean {
  const { caller, decisions } = call;
  return needs.every((needed) => decisions.consulted(caller).some((held) => decisions.permits(held, needed)));
}

/** Refuses a caller that lacks one of the needs. Throws a Problem 401. */
export function requireAll(call: Call, needs: readonly Permission[]): void {
  if (!holds(call, needs)) throw unauthorized(`not allowed: ${needs.map(described).join(' and ')}`);
}

/** Refuses a caller that could never do this to any resource of the types, whichever they are. Throws a Problem 401. */
export function requireSomewhere(call: Call, action: Action, types: readonly string[]): void {
  const { caller, decisions } = call;
  const somewhere = (type: string) =>
    caller.permissions.some((held) => decisions.permits(held, { action, resource: ownScope(held, type) }));
  const missing = types.filter((type) => !somewhere(type));
  if (missing.length > 0)
    throw unauthorized(`not allowed: ${missing.map((type) => `${action}:${type}`).join(' and ')}`);
}

/** The widest resource of a type that the scope of a held permission can reach. */
function ownScope(held: Permission, type: string): Resource {
  const { id, orgID } = held.resource;
  return {
    type,
    ...(id === undefined ? {} : { id }),
    ...(orgID === undefined || withoutOrganization.has(type) ? {} : { orgID }),
  };
}

/**
 * The item, if the caller may act on it. One that the caller cannot even see is answered as if it did not exist.
 * Throws the problem given for a missing one or for a hidden one, or a Problem 401.
 */
export function admitted<Item>(
  item: Item | undefined,
  may: (item: Item) => boolean,
  sees: (item: Item) => boolean,
  missing: Problem,
  hidden = missing,
): Item {
  if (item === undefined) throw missing;
  if (may(item)) return item;
  throw sees(item) ? unauthorized('not allowed: the permissions do not reach this resource') : hidden;
}

/** What reading or writing an authorization needs (contract, `GetAuthorizations`; influxdb authorizer/authorize.go). */
export function authorizationNeeds(action: Action, { id, orgID, userID }: Authorization): readonly Permission[] {
  return [
    { action, resource: { type: 'authorizations', id, orgID } },
    { action, resource: { type: 'users', id: userID } },
  ];
}

/** What creating an authorization for an owner needs (contract, `PostAuthorizations`). */
export function creationNeeds(
  { decisions, caller }: Pick<Call, 'decisions' | 'caller'>,
  orgID: string,
  ownerID: string,
): readonly Permission[] {
  const asked = decisions.typesAsked('create');
  const users = decisions.usersAskedAtCreation(caller.user.id, ownerID);
  const resources = [{ type: 'authorizations', orgID }, ...users.map((id) => ({ type: 'users', id }))];
  const writing = resources.filter(({ type }) => asked.includes(type));
  const reading = decisions.usersReadAtCreation(caller.user.id, ownerID).map((id) => ({ type: 'users', id }));
  return [...writing.map(needTo('write')), ...reading.map(needTo('read'))];
}

function needTo(action: Action): (resource: Resource) => Permission {
  return (resource) => ({ action, resource });
}

function described({ action, resource }: Permission): string {
  return `${action}:${resource.type}`;
}
