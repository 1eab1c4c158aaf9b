import { actions } from '../../generators/permissions/permission.ts';
import type { Permission } from '../../spec/permissions.ts';

const optional = <Value>(values: readonly Value[]): readonly (Value | undefined)[] => [undefined, ...values];

/** Every permission of a tiny world: two types, two ids, two organizations. */
export const universe: readonly Permission[] = actions.flatMap((action) =>
  ['buckets', 'tasks'].flatMap((type) =>
    optional(['b1', 'b2']).flatMap((id) =>
      optional(['o1', 'o2']).map((orgID) => ({
        action,
        resource: { type, ...(id === undefined ? {} : { id }), ...(orgID === undefined ? {} : { orgID }) },
      })),
    ),
  ),
);
/** The rights to everything, which only setup hands out. */
export const instance: readonly Permission[] = actions.map((action) => ({ action, resource: { type: 'instance' } }));
