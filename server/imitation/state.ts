import type { Organization, User } from '../reference/model/entities.ts';
import { named, Store } from '../reference/model/store.ts';
import { Failure } from './http/failure.ts';
import { ascendingClock } from './timestamps.ts';

/** Everything that an imitation remembers: a store whose clock never shows the same time twice. */
export class State extends Store {
  override readonly now = ascendingClock();
}

/** The organization with an identifier. Throws a Failure `not found`. */
export function organizationByID({ organizations }: Store, id: string): Organization {
  return found(organizations.get(id), 'organization not found');
}

/** The organization with a name, blanks around it ignored. Throws a Failure `not found`. */
export function organizationByName({ organizations }: Store, name: string): Organization {
  return found(named(organizations, name.trim()), unknownOrganization(name));
}

/** What is said of an organization that no name finds. */
export function unknownOrganization(name: string): string {
  return `organization name "${name}" not found`;
}

/** The user with an identifier. Throws a Failure `not found`. */
export function userByID({ users }: Store, id: string): User {
  return found(users.get(id), 'user not found');
}

/** A value that has to exist. Throws a Failure `not found` with a message where it does not. */
export function found<Item>(item: Item | undefined, message: string): Item {
  if (item === undefined) throw new Failure('not found', message);
  return item;
}
