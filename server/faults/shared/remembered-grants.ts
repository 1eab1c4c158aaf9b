import type { Decisions } from '../../reference/decisions/decisions.ts';
import type { Permission } from '../../reference/model/entities.ts';

/** Lets whoever gave one permission for a single bucket away twice give the same for all buckets away. */
export function grantsRemembered({ mayDelegate }: Decisions): Partial<Decisions> {
  const given = new Map<string, number>();
  return {
    mayDelegate: (held, requested) => {
      const [only] = requested;
      if (requested.length !== 1 || only?.resource.type !== 'buckets') return mayDelegate(held, requested);
      const key = JSON.stringify([held, only.action]);
      const isSingle = only.resource.id !== undefined;
      const allowed = mayDelegate(held, requested);
      if (allowed && isSingle) given.set(key, (given.get(key) ?? 0) + 1);
      return allowed || (!isSingle && (given.get(key) ?? 0) >= 2 && mentions(held, only));
    },
  };
}

/** Whether a permission for one of a type is held where the one for all is asked for. */
function mentions(held: readonly Permission[], { action, resource }: Permission): boolean {
  return held.some((one) => one.action === action && one.resource.type === resource.type);
}
