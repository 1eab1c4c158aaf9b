import type { ServerContext } from '../call.ts';
import type { Owner } from '../decisions/ownership.ts';
import type { Index } from '../model/authorization-store.ts';
import type { Authorization } from '../model/entities.ts';

const indexes: readonly Index[] = ['item', 'list', 'token'];

/** Ends one authorization: it leaves the lists, and its token is unknown from here on. */
export function revokeAuthorization({ store, decisions }: ServerContext, ending: Authorization): void {
  const along = store.authorizations.list().filter((other) => decisions.endsAlong(ending, other));
  for (const one of [ending, ...along]) store.authorizations.remove(one, decisions.clearedIndexes(one));
}

/** Ends the authorizations of a user or an organization that is deleted. */
export function revokeAuthorizationsOf({ store, decisions }: ServerContext, owner: Owner): void {
  const all = store.authorizations.list();
  for (const ending of all.filter((one) => decisions.endsWithOwner(owner, one, all))) {
    const kept = decisions.keptAfterOwner(owner, ending);
    store.authorizations.remove(ending, new Set(indexes.filter((index) => !kept.has(index))));
  }
}
