import type { Fault } from '../fault.ts';

/** How inactive tokens are accepted. */
export const statusInactiveFaults: readonly Fault[] = [
  {
    id: 'own-switch-off-lingers-every-third-time',
    breaks: 'status/self-switched-off-refused',
    says: 'Every third token that has switched itself off goes on reading authorizations.',
    override: ({ acceptsToken, mayChange }) => {
      const off = new Set<string>();
      return {
        mayChange: (caller, item, change, allowed) => {
          if (caller.authorization?.id === item.id && change.status === 'inactive') off.add(item.id);
          return mayChange(caller, item, change, allowed);
        },
        acceptsToken: (authorization, operation) =>
          acceptsToken(authorization, operation) ||
          (operation === 'GetAuthorizationsID' && [...off].indexOf(authorization.id) % 3 === 2),
      };
    },
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
    ...inactiveTokenAccepted('inactive-token-lists', 'collection', 'GetAuthorizations', 'list authorizations'),
    notOnReleases: 'The releases let an inactive token list anyway, though they show it nothing.',
  },
  inactiveTokenAccepted('inactive-token-creates', 'collection', 'PostAuthorizations', 'create authorizations'),
  inactiveTokenAccepted('inactive-token-reads', 'item', 'GetAuthorizationsID', 'read an authorization'),
  {
    ...inactiveTokenAccepted('inactive-token-uses-buckets', 'resources', /Buckets/, 'use buckets'),
    notOnReleases: 'The releases let an inactive token list buckets anyway, though they show it none.',
  },
  {
    id: 'inactive-token-updates',
    breaks: 'status/inactive-token-stays-off',
    says: 'An inactive token can still update authorizations, and so make itself active.',
    override: ({ acceptsToken }) => ({
      acceptsToken: (authorization, operation) =>
        operation === 'PatchAuthorizationsID' || acceptsToken(authorization, operation),
    }),
  },
  {
    id: 'created-inactive-accepted',
    breaks: 'status/created-inactive-refused',
    says: 'The token of an authorization that was created inactive works until the first update.',
    override: ({ acceptsToken }) => ({
      acceptsToken: (authorization, operation) =>
        authorization.updatedAt === authorization.createdAt || acceptsToken(authorization, operation),
    }),
  },
  {
    id: 'used-token-remembered',
    breaks: 'status/walk',
    says: 'A token that has once read an authorization goes on reading when it is inactive.',
    override: ({ acceptsToken }) => {
      const accepted = new Set<string>();
      return {
        acceptsToken: (authorization, operation) => {
          if (operation !== 'GetAuthorizationsID') return acceptsToken(authorization, operation);
          if (acceptsToken(authorization, operation)) accepted.add(authorization.id);
          return accepted.has(authorization.id);
        },
      };
    },
  },
];

function inactiveTokenAccepted(id: string, where: string, operations: string | RegExp, what: string): Fault {
  const affected = (operation: string) =>
    typeof operations === 'string' ? operation === operations : operations.test(operation);
  return {
    id,
    breaks: `status/inactive-token-refused-on-${where}`,
    says: `An inactive token can still ${what}.`,
    override: ({ acceptsToken }) => ({
      acceptsToken: (authorization, operation) => affected(operation) || acceptsToken(authorization, operation),
    }),
  };
}
