import type { Decisions } from '../../reference/decisions/decisions.ts';
import type { Owner } from '../../reference/decisions/ownership.ts';
import type { Authorization } from '../../reference/model/entities.ts';
import type { Store } from '../../reference/model/store.ts';

/** What something that is gone leaves to one of the same name: null where there is none. */
export type HeirOf = (id: string) => string | null;

/** The names that things in the store had, looked at with every token. */
export function heirsIn(itemsOf: (store: Store) => ReadonlyMap<string, { readonly name: string }>) {
  const names = new Map<string, string>();
  return (store: Store): HeirOf => {
    const items = itemsOf(store);
    for (const [id, { name }] of items) names.set(id, name);
    return (id) => {
      const heir = [...items].find(([, { name }]) => name === names.get(id))?.[0];
      return items.has(id) ? null : (heir ?? null);
    };
  };
}

/** The same authorization with one id in the place of another. */
export function withID(authorization: Authorization, from: string, to: string): Authorization {
  const put = (id: string | undefined) => (id === from ? to : id);
  const permissions = authorization.permissions.map(({ action, resource: { type, id, orgID } }) => ({
    action,
    resource: {
      type,
      ...(id === undefined ? {} : { id: put(id) ?? id }),
      ...(orgID === undefined ? {} : { orgID: put(orgID) ?? orgID }),
    },
  }));
  return { ...authorization, orgID: put(authorization.orgID) ?? authorization.orgID, permissions };
}

/** Keeps the tokens of deleted users or organizations where `heir` finds one that takes them over. */
export function inherited(
  kind: Owner['kind'],
  heir: (store: Store, authorization: Authorization) => Authorization | undefined,
  { keptAfterOwner, authorizationOfToken }: Decisions,
): Partial<Decisions> {
  const kept = new Map<string, Authorization>();
  return {
    keptAfterOwner: (owner, ending) => {
      if (owner.kind === kind) kept.set(ending.token, ending);
      return keptAfterOwner(owner, ending);
    },
    authorizationOfToken: (store, token) => {
      const found = authorizationOfToken(store, token);
      const left = found ?? kept.get(token);
      return left === undefined ? found : (heir(store, left) ?? found);
    },
  };
}
