import { anyway, type Fault } from './fault.ts';

/** The most permissions of a token that is not an administrator's. */
const most = 12;

/** How switching an authorization on and off goes wrong, depending on who does it. */
export const switchingFaults: readonly Fault[] = [
  {
    id: 'status-for-administrators-alone',
    breaks: 'status/switched-by-another',
    says: 'A status can be changed by the token itself and by administrators, not by others that may write it.',
    override: ({ mayChange }) => ({
      mayChange: (caller, item, change, allowed) => {
        const own = caller.authorization?.id === item.id || caller.permissions.length > most;
        return (change.status === undefined || own) && mayChange(caller, item, change, allowed);
      },
    }),
  },
  {
    id: 'reader-reactivates',
    breaks: 'status/switching-needs-writing',
    says: 'Whoever may read an inactive authorization can make it active.',
    override: ({ mayChange }) => ({
      mayChange: (caller, item, change, allowed) => {
        const reads = caller.permissions.some(({ action, resource }) => {
          return action === 'read' && resource.type === 'authorizations';
        });
        const reactivates = item.status === 'inactive' && change.status === 'active';
        return (reactivates && reads) || mayChange(caller, item, change, allowed);
      },
    }),
  },
  {
    id: 'own-switch-off-lingers',
    breaks: 'status/self-switched-off-refused',
    says: 'A token that has switched itself off goes on reading authorizations.',
    override: ({ acceptsToken, mayChange }) => {
      const lingering = new Set<string>();
      return {
        mayChange: (caller, item, change, allowed) => {
          if (caller.authorization?.id === item.id && change.status === 'inactive') lingering.add(item.id);
          return mayChange(caller, item, change, allowed);
        },
        acceptsToken: (authorization, operation) =>
          (operation === 'GetAuthorizationsID' && lingering.has(authorization.id)) ||
          acceptsToken(authorization, operation),
      };
    },
  },
  {
    id: 'created-inactive-never-works',
    breaks: 'status/created-inactive-switched-on',
    says: 'The token of an authorization that was created inactive stays refused when it is made active.',
    override: ({ acceptsToken, issueToken }) => {
      const unusable = new Set<string>();
      return {
        issueToken: (draft) => {
          const token = issueToken(draft);
          if (draft.status === 'inactive') unusable.add(token);
          return token;
        },
        acceptsToken: (authorization, operation) =>
          !unusable.has(authorization.token) && acceptsToken(authorization, operation),
      };
    },
  },
  {
    id: 'empty-status-activates',
    breaks: 'status/empty-status-refused',
    says: 'An empty status stands for active where it had to be refused.',
    notOnReleases: anyway,
    override: ({ unknownStatus }) => ({
      unknownStatus: (text, request) => (text === '' ? 'active' : unknownStatus(text, request)),
    }),
  },
];
