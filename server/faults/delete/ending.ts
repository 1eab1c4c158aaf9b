import type { Index } from '../../reference/model/authorization-store.ts';
import type { Authorization } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';
import { succeedsWithout } from '../shared/deletion.ts';

/** How deletions are answered wrongly, and what they leave behind. */
export const deleteEndingFaults: readonly Fault[] = [
  {
    id: 'delete-answers-ok',
    breaks: 'delete/answers-no-content',
    says: 'A deletion is answered with 200.',
    override: () => ({ deletedStatus: () => 200 }),
  },
  keptIn('delete-keeps-listing', 'delete/ends-listing', 'list', 'A deleted authorization stays in the list.'),
  keptIn('delete-keeps-token', 'delete/ends-token', 'token', 'The token of a deleted authorization goes on working.'),
  keptIn('delete-keeps-item', 'delete/ends-reading', 'item', 'A deleted authorization can still be read and changed.'),
  succeedsWithout(
    'delete-twice-succeeds',
    'delete/again-not-found',
    (wasThere) => wasThere,
    'Deleting an authorization again succeeds again.',
  ),
  {
    id: 'filtered-list-keeps-deleted',
    breaks: 'delete/ends-filtered-listing',
    says: 'A list that is filtered by a user or an organization still shows what was deleted.',
    override: ({ clearedIndexes, rows }) => {
      const ended: Authorization[] = [];
      return {
        clearedIndexes: (ending) => {
          ended.push(ending);
          return clearedIndexes(ending);
        },
        rows: (selected, query, store) => {
          const filtered = ['userID', 'user', 'orgID', 'org'].some((name) => query.has(name));
          return [...rows(selected, query, store), ...(filtered ? ended : [])];
        },
      };
    },
  },
  {
    id: 'switched-off-outlives-deletion',
    breaks: 'delete/switched-off',
    says: 'An authorization that an update made inactive can still be read after its deletion.',
    override: ({ clearedIndexes }) => ({
      clearedIndexes: (ending) => {
        const switchedOff = ending.status === 'inactive' && ending.updatedAt > ending.createdAt;
        return new Set([...clearedIndexes(ending)].filter((index) => !switchedOff || index !== 'item'));
      },
    }),
  },
  {
    id: 'deleted-token-still-creates',
    breaks: 'delete/ends-token-everywhere',
    says: 'The token of a deleted authorization can still create.',
    override: ({ clearedIndexes, authorizationOfToken, acceptsToken }) => {
      const ended = new Map<string, Authorization>();
      return {
        clearedIndexes: (ending) => {
          ended.set(ending.token, ending);
          return clearedIndexes(ending);
        },
        authorizationOfToken: (store, token) => authorizationOfToken(store, token) ?? ended.get(token),
        acceptsToken: (authorization, operation) =>
          acceptsToken(authorization, operation) &&
          (operation === 'PostAuthorizations' || !ended.has(authorization.token)),
      };
    },
  },
  {
    id: 'own-deletion-keeps-token',
    breaks: 'delete/own',
    says: 'A token that deletes its own authorization goes on working.',
    override: ({ mayWrite, clearedIndexes }) => {
      const own = new Set<string>();
      return {
        mayWrite: (caller, authorization, allowed) => {
          if (caller.authorization?.id === authorization.id) own.add(authorization.id);
          return mayWrite(caller, authorization, allowed);
        },
        clearedIndexes: (ending) =>
          new Set([...clearedIndexes(ending)].filter((index) => index !== 'token' || !own.has(ending.id))),
      };
    },
  },
];

function keptIn(id: string, breaks: string, kept: Index, says: string): Fault {
  return {
    id,
    breaks,
    says,
    override: ({ clearedIndexes }) => ({
      clearedIndexes: (ending) => new Set([...clearedIndexes(ending)].filter((index) => index !== kept)),
    }),
  };
}
