import type { World } from './call.ts';
import type { Authorization } from './model.ts';

/** Ends one authorization: it leaves the lists, and its token is unknown from here on. */
export function endAuthorization({ store, decisions }: World, ending: Authorization): void {
  const along = store.authorizations.list().filter((other) => decisions.endsAlong(ending, other));
  for (const one of [ending, ...along]) store.authorizations.remove(one, decisions.clearedIndexes(one));
}

/** Ends all authorizations that a user owns, or that belong to an organization. */
export function endAuthorizationsWhere(world: World, condition: (authorization: Authorization) => boolean): void {
  for (const ending of world.store.authorizations.list().filter(condition)) endAuthorization(world, ending);
}
