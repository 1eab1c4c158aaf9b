import type { Decisions } from '../../reference/decisions/decisions.ts';
import type { Fault } from '../fault.ts';
import { ossFromOldest } from '../shared/profiles.ts';

/** The id of no user. */
const nobody = 'ffffffffffffffff';

/** How the owners of authorizations are judged wrongly. */
export const usersOwnershipFaults: readonly Fault[] = [
  {
    id: 'first-user-shown-as-owner',
    breaks: 'users/scoped-to-another',
    says: 'An authorization shows the name of the first user that the server has, whoever owns it.',
    override: () => ({ shownUser: (store) => store.users.values().next().value?.name }),
  },
  {
    id: 'create-for-other-unasked',
    breaks: 'users/create-for-other-refused',
    says: 'Creating for another user asks for no right on that user.',
    override: () => ({ usersAskedAtCreation: (callerID, ownerID) => (callerID === ownerID ? [ownerID] : []) }),
  },
  {
    id: 'create-for-other-asks-to-read',
    breaks: 'users/create-for-other-allowed',
    says: 'Creating for another user asks for the right to read that user, too.',
    override: () => ({ usersReadAtCreation: (callerID, ownerID) => (callerID === ownerID ? [] : [ownerID]) }),
  },
  {
    id: 'own-name-needs-all-users',
    breaks: 'users/own-named-allowed',
    says: 'Creating for the own user asks for the right to write every user, where the request names it.',
    override: ({ creationMembers, usersAskedAtCreation }) => {
      let names = false;
      return {
        creationMembers: (body) => {
          names = body.userID !== undefined;
          return creationMembers(body);
        },
        usersAskedAtCreation: (callerID, ownerID) => [
          ...usersAskedAtCreation(callerID, ownerID),
          ...(names && callerID === ownerID ? [nobody] : []),
        ],
      };
    },
  },
  {
    id: 'any-user-right-reads-all',
    breaks: 'users/list-hides-unreadable',
    says: 'Whoever may read one user sees the authorizations of all.',
    override: ({ permits }) => ({
      permits: (held, needed) => permits(held, held.action === 'read' ? withUserOf(held, needed) : needed),
    }),
  },
  {
    id: 'other-users-listed-to-writers',
    breaks: 'users/list-shows-readable',
    says: 'A list shows the authorizations of other users only to those who may write users.',
    override: ({ showsInList }) => ({
      showsInList: (caller, item, allowed) =>
        (item.userID === caller.user.id ||
          caller.permissions.some(({ action, resource }) => action === 'write' && resource.type === 'users')) &&
        showsInList(caller, item, allowed),
    }),
  },
  {
    id: 'unknown-owner-accepted',
    breaks: 'users/unknown-owner-refused',
    says: 'An authorization can be created for a user that does not exist.',
    notOnReleases: 'The releases find no name for such a user, so that the answer is a refusal all the same.',
    profiles: ossFromOldest,
    override: () => ({ mayOwn: () => true }),
  },
];

function withUserOf(held: Needed, needed: Needed): Needed {
  const { type, id } = held.resource;
  if (type !== 'users' || id === undefined) return needed;
  return { ...needed, resource: { ...needed.resource, id } };
}

type Needed = Parameters<Decisions['permits']>[1];
