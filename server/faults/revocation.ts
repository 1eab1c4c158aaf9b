import type { Authorization } from '../reference/model/entities.ts';
import type { Fault } from './fault.ts';

/** Milliseconds that a token outlives its end. */
const delay = 200;

/** How tokens are ended too late. */
export const revocationFaults: readonly Fault[] = [
  {
    id: 'revocation-delayed',
    breaks: 'revocation/inactive-in-time',
    says: 'A token that has been in use goes on working for 200 ms after it was switched off.',
    override: ({ acceptsToken, changed }) => {
      const used = new Set<string>();
      const until = new Map<string, number>();
      return {
        changed: (current, change, now) => {
          const after = changed(current, change, now);
          if (used.has(current.id) && after.status === 'inactive') until.set(current.id, now + delay);
          return after;
        },
        acceptsToken: (authorization, operation) => {
          used.add(authorization.id);
          return acceptsToken(authorization, operation) || (until.get(authorization.id) ?? 0) > Date.now();
        },
      };
    },
  },
  {
    id: 'deletion-delayed',
    breaks: 'revocation/deleted-in-time',
    says: 'A token that has been in use goes on working for 200 ms after its authorization was deleted.',
    override: ({ authorizationOfToken, clearedIndexes }) => {
      const used = new Map<string, Authorization>();
      const until = new Map<string, number>();
      return {
        clearedIndexes: (ending) => {
          until.set(ending.token, Date.now() + delay);
          return clearedIndexes(ending);
        },
        authorizationOfToken: (store, token) => {
          const found = authorizationOfToken(store, token);
          if (found !== undefined) used.set(token, found);
          return found ?? ((until.get(token) ?? 0) > Date.now() ? used.get(token) : undefined);
        },
      };
    },
  },
];
