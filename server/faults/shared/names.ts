import { named, type Store } from '../../reference/model/store.ts';

/** Whether a query parameter filters by the name of a user or an organization that does not exist. */
export function isUnknownName(name: string, value: string, { users, organizations }: Store): boolean {
  if (name === 'user') return named(users, value) === undefined;
  return name === 'org' && named(organizations, value) === undefined;
}
