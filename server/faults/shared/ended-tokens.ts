import type { Decisions } from '../../reference/decisions/decisions.ts';
import type { Authorization } from '../../reference/model/entities.ts';

/** Tokens go on standing for their authorizations at some paths when these, or their organizations, were deleted. */
export function endedTokensAt(
  path: RegExp,
  by: 'itself' | 'organization',
  { credentialOf, clearedIndexes, keptAfterOwner, authorizationOfToken }: Decisions,
) {
  const ended = new Map<string, Authorization>();
  let open = false;
  return {
    credentialOf: (request, cookieName) => {
      open = path.test(request.path);
      return credentialOf(request, cookieName);
    },
    clearedIndexes: (ending) => {
      if (by === 'itself') ended.set(ending.token, ending);
      return clearedIndexes(ending);
    },
    keptAfterOwner: (owner, ending) => {
      if (owner.kind === by) ended.set(ending.token, ending);
      return keptAfterOwner(owner, ending);
    },
    authorizationOfToken: (store, token) => authorizationOfToken(store, token) ?? (open ? ended.get(token) : undefined),
  } satisfies Partial<Decisions>;
}
