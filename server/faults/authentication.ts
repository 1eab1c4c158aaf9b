import type { Fault } from './fault.ts';

const tokenLength = 88;

/** How credentials are accepted or refused wrongly. */
export const authenticationFaults: readonly Fault[] = [
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
  {
    id: 'single-permission-refused',
    breaks: 'create/token-works',
    says: 'A token with a single permission is not accepted.',
    override: ({ authorizationOfToken }) => ({
      authorizationOfToken: (store, token) => {
        const found = authorizationOfToken(store, token);
        return found?.permissions.length === 1 ? undefined : found;
      },
    }),
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
    id: 'token-prefix-accepted',
    breaks: 'authentication/unknown-token-refused',
    says: 'Bytes after the end of a token are not looked at.',
    override: ({ authorizationOfToken }) => ({
      authorizationOfToken: (store, token) => authorizationOfToken(store, token.slice(0, tokenLength)),
    }),
  },
  {
    id: 'no-credential-accepted',
    breaks: 'authentication/no-credential-refused',
    says: 'A request without any credential is taken for one of the operator.',
    override: () => ({ authorizationWithoutCredential: (store) => store.authorizations.list()[0] }),
  },
  {
    id: 'malformed-credential-accepted',
    breaks: 'authentication/malformed-credential-refused',
    says: 'A request whose Authorization header holds no token is taken for one of the operator.',
    override: () => ({ authorizationOfMalformedCredential: (store) => store.authorizations.list()[0] }),
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
