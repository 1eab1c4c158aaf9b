import { optionalID } from '../reference/http/shape.ts';
import type { Fault } from './fault.ts';

/** How authorizations are changed wrongly. */
export const changeFaults: readonly Fault[] = [
  {
    id: 'patch-answers-stale',
    breaks: 'update/answers-new-state',
    says: 'An update is stored, but answered with the state before it.',
    override: () => ({ answeredState: (before) => before }),
  },
  {
    id: 'patch-touches-description',
    breaks: 'update/changes-only-what-it-says',
    says: 'An update of the status alone clears the description.',
    override: ({ changed }) => ({
      changed: (current, change, now) => {
        const description = change.description ?? (change.status === undefined ? undefined : '');
        return changed(current, { ...change, description }, now);
      },
    }),
  },
  {
    id: 'updated-at-frozen',
    breaks: 'update/moves-updated-at',
    says: 'An update leaves updatedAt as it was.',
    override: ({ changed }) => ({
      changed: (current, change, now) => ({ ...changed(current, change, now), updatedAt: current.updatedAt }),
    }),
  },
  {
    id: 'patch-takes-user',
    breaks: 'update/cannot-change-identity',
    says: 'An update that names a user gives the authorization to that user.',
    override: () => ({
      takenAtUpdate: (body) => {
        const userID = optionalID(body, 'userID');
        return userID === undefined ? {} : { userID };
      },
    }),
  },
  {
    id: 'list-shows-first-description',
    breaks: 'update/read-back',
    says: 'A list goes on showing the description that an authorization was created with.',
    override: ({ shownDescription }) => {
      const first = new Map<string, string>();
      return {
        shownDescription: (authorization, occasion) => {
          const shown = shownDescription(authorization, occasion);
          if (occasion === 'create') first.set(authorization.id, shown);
          return occasion === 'list' ? (first.get(authorization.id) ?? shown) : shown;
        },
      };
    },
  },
];
