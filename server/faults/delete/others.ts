import type { Authorization } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';
import { isForOneResource } from '../shared/resources.ts';

/** What deletions do to other authorizations. */
export const deleteOthersFaults: readonly Fault[] = [
  {
    id: 'delete-takes-equals',
    breaks: 'delete/spares-others',
    says: 'Deleting an authorization for a single resource, other than a user, deletes all that equal it.',
    override: () => ({
      endsAlong: (ending, other) =>
        isForOneResource(ending) && other.id !== ending.id && contents(other) === contents(ending),
    }),
  },
  {
    id: 'id-given-again',
    breaks: 'delete/id-not-given-again',
    says: 'The id of a deleted inactive authorization goes to the next one with the same description.',
    notOnReleases: 'The releases are prepared by the run itself, which gives a server up that gives out an id twice.',
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

function contents({ description, orgID, userID, permissions }: Authorization): string {
  return JSON.stringify({ description, orgID, userID, permissions });
}
