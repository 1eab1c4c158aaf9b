import type { Index } from '../reference/model/authorization-store.ts';
import type { Authorization } from '../reference/model/entities.ts';
import type { Fault } from './fault.ts';

/** How authorizations are ended wrongly. */
export const deletionFaults: readonly Fault[] = [
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
  succeedsWithout(
    'delete-unknown-succeeds',
    'errors/unknown-id-not-found',
    (wasThere) => !wasThere,
    'Deleting an authorization that never existed succeeds.',
  ),
  {
    id: 'delete-takes-equals',
    breaks: 'delete/spares-others',
    says: 'Deleting an authorization for a single resource, other than a user, deletes all that equal it.',
    override: () => ({
      endsAlong: (ending, other) =>
        isForOneResource(ending) && other.id !== ending.id && contents(other) === contents(ending),
    }),
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

function isForOneResource({ permissions }: Authorization): boolean {
  return permissions.some(({ resource: { type, id } }) => type !== 'users' && id !== undefined);
}

function contents({ description, orgID, userID, permissions }: Authorization): string {
  return JSON.stringify({ description, orgID, userID, permissions });
}

/** A deletion that finds nothing succeeds all the same, as `succeeds` says of whether there once was something. */
function succeedsWithout(id: string, breaks: string, succeeds: (wasThere: boolean) => boolean, says: string): Fault {
  return {
    id,
    breaks,
    says,
    override: ({ clearedIndexes }) => {
      const ended = new Set<string>();
      return {
        clearedIndexes: (ending) => {
          ended.add(ending.id);
          return clearedIndexes(ending);
        },
        deletesAgain: (authID) => succeeds(ended.has(authID)),
      };
    },
  };
}
