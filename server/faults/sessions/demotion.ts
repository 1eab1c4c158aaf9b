import type { Permission } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';
import { oss } from '../shared/profiles.ts';

/** What sessions keep of the part that their users had in organizations. */
export const sessionsDemotionFaults: readonly Fault[] = [
  {
    id: 'demoted-owner-makes-buckets',
    breaks: 'sessions/demoted',
    says: 'The session of an owner goes on writing buckets when the owner was made a member.',
    profiles: oss,
    notOnReleases: 'The releases are imitated without the rights that owners have in sessions.',
    override: ({ heldInSession }) => {
      const kept = new Map<string, readonly Permission[]>();
      return {
        heldInSession: (permissions, session, operation) => {
          const held = heldInSession(permissions, session, operation);
          const writing = held.filter(({ action, resource: { type } }) => action === 'write' && type === 'buckets');
          if (writing.length > 0) kept.set(session.key, writing);
          return [...held, ...(kept.get(session.key) ?? [])];
        },
      };
    },
  },
  {
    id: 'members-leave-together',
    breaks: 'sessions/others-stay-members',
    says: 'When a member is taken out of an organization, all of its members are.',
    profiles: oss,
    notOnReleases: 'The releases are imitated without the rights that members have in sessions.',
    override: ({ credentialOf, authorizationOfToken }) => {
      let left = '';
      let known: Parameters<typeof authorizationOfToken>[0] | null = null;
      return {
        credentialOf: (request, cookieName) => {
          const all = known?.memberships ?? [];
          if (known !== null) known.memberships = all.filter(({ orgID, role }) => orgID !== left || role !== 'member');
          const { method, path } = request;
          left = (method === 'DELETE' && /\/orgs\/([0-9a-f]{16})\/members\//.exec(path)?.[1]) || '';
          return credentialOf(request, cookieName);
        },
        authorizationOfToken: (store, token) => {
          known = store;
          return authorizationOfToken(store, token);
        },
      };
    },
  },
];
