import type { Authorization } from '../../reference/model/entities.ts';

/** Whether one of the permissions is for a single resource, other than a user. */
export function isForOneResource({ permissions }: Pick<Authorization, 'permissions'>): boolean {
  return permissions.some(({ resource: { type, id } }) => type !== 'users' && id !== undefined);
}
