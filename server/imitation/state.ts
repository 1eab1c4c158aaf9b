import { ascendingIDs } from '../identifiers.ts';
import { Failure } from './failure.ts';
import type { Authorization, Bucket, Membership, Organization, Session, User } from './records.ts';
import { ascendingInstants } from './timestamps.ts';
import { hashed } from './token-hash.ts';

/** Everything that an imitation remembers; it ends with the process. */
export class State {
  readonly authorizations = new Map<string, Authorization>();
  readonly organizations = new Map<string, Organization>();
  readonly users = new Map<string, User>();
  readonly buckets = new Map<string, Bucket>();
  /** Sessions by their keys. */
  readonly sessions = new Map<string, Session>();
  /** Identifiers of authorizations and users, ascending in time. */
  readonly nextID = ascendingIDs();
  readonly now = ascendingInstants();
  memberships: readonly Membership[] = [];
}

/** The authorization that a presented token belongs to, whether it is stored raw or hashed. */
export function authorizationOf(state: State, token: string): Authorization | undefined {
  const hash = hashed(token);
  return state.authorizations
    .values()
    .find((item) => (item.hashedToken === undefined ? item.token === token : item.hashedToken === hash));
}

/** The organization with an identifier. Throws a Failure `not found`. */
export function organizationByID(state: State, id: string): Organization {
  return found(state.organizations.get(id), 'organization not found');
}

/** The organization with a name, blanks around it ignored. Throws a Failure `not found`. */
export function organizationByName(state: State, name: string): Organization {
  const organization = state.organizations.values().find((item) => item.name === name.trim());
  return found(organization, `organization name "${name}" not found`);
}

/** The user with an identifier. Throws a Failure `not found`. */
export function userByID(state: State, id: string): User {
  return found(state.users.get(id), 'user not found');
}

/** The user with a name. Throws a Failure `not found`. */
export function userByName(state: State, name: string): User {
  return found(
    state.users.values().find((item) => item.name === name),
    'user not found',
  );
}

/** A value that has to exist. Throws a Failure `not found` with a message where it does not. */
export function found<Item>(item: Item | undefined, message: string): Item {
  if (item === undefined) throw new Failure('not found', message);
  return item;
}
