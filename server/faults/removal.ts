import type { Authorization } from '../reference/model/entities.ts';
import type { Fault } from './fault.ts';

/** What deletions leave behind, or take with them. */
export const removalFaults: readonly Fault[] = [
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
    id: 'id-given-again',
    breaks: 'delete/id-not-given-again',
    says: 'The id of a deleted inactive authorization goes to the next one with the same description.',
    override: ({ clearedIndexes, takenAtCreation }) => {
      const free = new Map<unknown, string>();
      return {
        clearedIndexes: (ending) => {
          if (ending.status === 'inactive') free.set(ending.description, ending.id);
          return clearedIndexes(ending);
        },
        takenAtCreation: (body) => {
          const id = free.get(body.description);
          free.delete(body.description);
          return { ...takenAtCreation(body), ...(id === undefined ? {} : { id }) };
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
  {
    id: 'unknown-deletion-takes-next',
    breaks: 'delete/unknown-spares-others',
    says: 'The deletion of an id that does not exist is refused, and deletes the authorization with the next id.',
    override: ({ deletesAgain }) => ({
      deletesAgain: (id, store) => {
        const next = store.authorizations.find((BigInt(`0x${id}`) + 1n).toString(16).padStart(16, '0'));
        if (next !== undefined) store.authorizations.remove(next, new Set(['item', 'list', 'token']));
        return deletesAgain(id, store);
      },
    }),
  },
];
