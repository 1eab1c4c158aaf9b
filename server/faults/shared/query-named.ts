import type { Decisions } from '../../reference/decisions/decisions.ts';
import type { Store } from '../../reference/model/store.ts';

/** Shows the description of the authorization that the query of a reading names. */
export function describedByQuery({ methodOf, shownDescription, authorizationOfToken }: Decisions): Partial<Decisions> {
  let named: string | null = null;
  let known: Store | undefined;
  return {
    methodOf: (method, request) => {
      named = request.query.get('id');
      return methodOf(method, request);
    },
    authorizationOfToken: (store, token) => {
      known = store;
      return authorizationOfToken(store, token);
    },
    shownDescription: (authorization, occasion) => {
      const other = named === null || occasion !== 'read' ? undefined : known?.authorizations.find(named);
      return shownDescription(other ?? authorization, occasion);
    },
  };
}
