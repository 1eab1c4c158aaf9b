import type { Index } from '../authorization-store.ts';
import type { Fault } from './fault.ts';

/** How authorizations are made, changed and ended wrongly. */
export const lifecycleFaults: readonly Fault[] = [
  {
    id: 'patch-answers-stale',
    breaks: 'crud/patch-answers-new-state',
    says: 'An update is stored, but answered with the state before it.',
    override: () => ({ answeredState: (before) => before }),
  },
  {
    id: 'patch-touches-description',
    breaks: 'crud/patch-changes-only-what-it-says',
    says: 'An update of the status alone clears the description.',
    override: ({ changed }) => ({
      changed: (current, { status, description }, now) =>
        changed(current, { status, description: description ?? (status === undefined ? undefined : '') }, now),
    }),
  },
  {
    id: 'updated-at-frozen',
    breaks: 'crud/patch-moves-updated-at',
    says: 'An update leaves updatedAt as it was.',
    override: ({ changed }) => ({
      changed: (current, change, now) => ({ ...changed(current, change, now), updatedAt: current.updatedAt }),
    }),
  },
  {
    id: 'delete-keeps-listing',
    breaks: 'crud/delete-ends-listing',
    says: 'A deleted authorization stays in the list.',
    override: ({ clearedIndexes }) => ({ clearedIndexes: (ending) => without(clearedIndexes(ending), 'list') }),
  },
  {
    id: 'delete-keeps-token',
    breaks: 'crud/delete-ends-token',
    says: 'The token of a deleted authorization goes on working.',
    override: ({ clearedIndexes }) => ({ clearedIndexes: (ending) => without(clearedIndexes(ending), 'token') }),
  },
  {
    id: 'delete-twice-succeeds',
    breaks: 'crud/delete-again-not-found',
    says: 'Deleting an authorization again succeeds again.',
    override: ({ clearedIndexes }) => {
      const ended = new Set<string>();
      return {
        clearedIndexes: (ending) => {
          ended.add(ending.id);
          return clearedIndexes(ending);
        },
        deletesAgain: (id) => ended.has(id),
      };
    },
  },
  {
    id: 'create-drops-permission',
    breaks: 'crud/create-echoes',
    says: 'Of two or more permissions the last one is lost at creation.',
    override: () => ({
      grantedPermissions: (requested) => (requested.length < 2 ? requested : requested.slice(0, -1)),
    }),
  },
  {
    id: 'token-reused',
    breaks: 'crud/create-unique',
    says: 'Equal requests to create get the same token.',
    override: ({ issueToken }) => {
      const issued = new Map<string, string>();
      return {
        issueToken: (draft) => {
          const key = JSON.stringify(draft);
          const token = issued.get(key) ?? issueToken(draft);
          issued.set(key, token);
          return token;
        },
      };
    },
  },
];

function without(indexes: ReadonlySet<Index>, kept: Index): ReadonlySet<Index> {
  return new Set([...indexes].filter((index) => index !== kept));
}
