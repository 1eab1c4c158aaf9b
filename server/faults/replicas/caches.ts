import type { Decisions } from '../../reference/decisions/decisions.ts';
import type { Authorization } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';
import { authorizationsIn, carrying, ofCluster, perReplica } from './shared.ts';

interface Cached {
  readonly authorization: Authorization;
  /** When it was put there, in milliseconds since 1970. */
  since: number;
}

/**
 * A cache of tokens that each replica has for itself, which only what happens at that replica clears. Entries last for
 * so many milliseconds, from their last use where they are refreshed.
 */
function tokenCache({ lasts, refreshed }: { readonly lasts: number; readonly refreshed: boolean }) {
  return (decisions: Decisions): Partial<Decisions> => {
    const cache = new Map<string, Cached>();
    const forget = ({ token }: Authorization) => cache.delete(token);
    return {
      authorizationOfToken: (store, token) => {
        const cached = cache.get(token);
        const now = Date.now();
        if (cached !== undefined && now - cached.since < lasts) {
          if (refreshed) cached.since = now;
          return cached.authorization;
        }
        const authorization = decisions.authorizationOfToken(store, token);
        if (authorization !== undefined) cache.set(token, { authorization, since: now });
        else cache.delete(token);
        return authorization;
      },
      changed: (current, change, now) => {
        forget(current);
        return decisions.changed(current, change, now);
      },
      clearedIndexes: (ending) => {
        forget(ending);
        return decisions.clearedIndexes(ending);
      },
      keptAfterOwner: (owner, ending) => {
        forget(ending);
        return decisions.keptAfterOwner(owner, ending);
      },
    };
  };
}

/** How revocations are kept from other replicas by what those remember. */
export const replicasCachesFaults: readonly Fault[] = [
  ofCluster(
    {
      id: 'replica-cache',
      breaks: 'replicas/switched-off',
      says: 'Each replica remembers a token that was used there for 10 minutes, whatever becomes of it at another.',
    },
    () => ({ decide: tokenCache({ lasts: 600_000, refreshed: false }) }),
  ),
  ofCluster(
    {
      id: 'replica-cache-refreshed',
      breaks: 'replicas/deleted',
      says: 'Each replica remembers a token for a second from its last use there, which never ends while it is kept busy.',
    },
    () => ({ decide: tokenCache({ lasts: 1_000, refreshed: true }) }),
  ),
  ofCluster(
    {
      id: 'replica-invalidation-lost',
      breaks: 'replicas/deleted',
      says: 'Every second message that tells the second replica that an authorization was deleted is lost.',
    },
    () => {
      let count = 0;
      return carrying((change, { to }) => {
        const about = authorizationsIn(change);
        if (to !== 2 || about === undefined || about.after !== undefined) return false;
        count += 1;
        return count % 2 === 1;
      }, null);
    },
  ),
  ofCluster(
    {
      id: 'replica-cold-tokens',
      breaks: 'replicas/switched-off',
      says: 'That a token was switched off is told only to replicas where it has been used.',
    },
    () => {
      const used = perReplica(() => new Set<string>());
      const { carry } = carrying((change, { to }) => {
        const { before, after } = authorizationsIn(change) ?? {};
        return before?.status === 'active' && after?.status === 'inactive' && !used(to).has(after.token);
      }, null);
      return {
        carry,
        decide: ({ authorizationOfToken }, replica) => ({
          authorizationOfToken: (store, token) => {
            used(replica).add(token);
            return authorizationOfToken(store, token);
          },
        }),
      };
    },
  ),
  ofCluster(
    {
      id: 'replica-new-token-unknown',
      breaks: 'replicas/new-token-accepted',
      says: 'A new token is refused for 500 ms at the replicas that did not make it.',
    },
    () => {
      const made = new Map<string, number>();
      return {
        decide: ({ authorizationOfToken, issueToken }, replica) => ({
          issueToken: (draft) => {
            const token = issueToken(draft);
            made.set(token, replica);
            return token;
          },
          authorizationOfToken: (store, token) => {
            const found = authorizationOfToken(store, token);
            const isNew = found !== undefined && Date.now() - found.createdAt < 500;
            return isNew && (made.get(token) ?? replica) !== replica ? undefined : found;
          },
        }),
      };
    },
  ),
];
