import type { Decisions } from '../../reference/decisions/decisions.ts';

/** Refuses tokens while those that created them are switched off. */
export function childrenResting({ consulted, issueToken, authorizationOfToken }: Decisions): Partial<Decisions> {
  const parents = new Map<string, string>();
  let last = '';
  return {
    consulted: (caller) => {
      last = caller.authorization?.id ?? '';
      return consulted(caller);
    },
    issueToken: (draft) => {
      const token = issueToken(draft);
      parents.set(token, last);
      return token;
    },
    authorizationOfToken: (store, token) => {
      const parent = store.authorizations.find(parents.get(token) ?? '');
      return parent?.status === 'inactive' ? undefined : authorizationOfToken(store, token);
    },
  };
}
