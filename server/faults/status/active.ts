import type { Fault } from '../fault.ts';

/** How active tokens are refused or hidden. */
export const statusActiveFaults: readonly Fault[] = [
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
    id: 'reactivation-lost',
    breaks: 'status/reactivated-token-works',
    says: 'A token that has been inactive once stays refused although it is shown as active.',
    override: ({ acceptsToken, changed }) => {
      const tainted = new Set<string>();
      return {
        changed: (current, change, now) => {
          if (change.status === 'inactive') tainted.add(current.id);
          return changed(current, change, now);
        },
        acceptsToken: (authorization, operation) =>
          !tainted.has(authorization.id) && acceptsToken(authorization, operation),
      };
    },
  },
  {
    id: 'own-row-hidden',
    breaks: 'status/active-token-works',
    says: 'A list leaves out the authorization of the token that asks for it.',
    override: ({ showsInList }) => ({
      showsInList: (caller, item, allowed) =>
        item.id !== caller.authorization?.id && showsInList(caller, item, allowed),
    }),
  },
];
