import type { Administrator } from '../../client/principal.ts';

/** Names of header fields in which intermediaries tell a server who a user is. */
const userFields = [
  'x-forwarded-user',
  'x-forwarded-preferred-username',
  'x-forwarded-email',
  'x-remote-user',
  'remote-user',
  'x-webauth-user',
  'x-auth-request-user',
  'x-authenticated-user',
  'x-authenticated-userid',
  'x-user',
  'x-user-id',
  'x-impersonate-user',
  'impersonate-user',
] as const;

/** Names of header fields in which they tell where a request comes from. */
const addressFields = [
  'x-forwarded-for',
  'x-real-ip',
  'x-client-ip',
  'true-client-ip',
  'x-originating-ip',
  'x-remote-addr',
  'x-cluster-client-ip',
] as const;

const addresses = ['127.0.0.1', '::1', 'localhost'] as const;

/** Other things that they tell: that all is checked, and what was asked for. */
const verdicts = {
  'x-internal-request': 'true',
  'x-admin': 'true',
  'x-role': 'owner',
  'x-scopes': '*',
  'x-forwarded-host': 'localhost',
  'x-ssl-client-verify': 'SUCCESS',
  forwarded: 'for=127.0.0.1;by=127.0.0.1;host=localhost',
  'x-original-url': '/health',
  'x-rewrite-url': '/ping',
} as const;

/** What an intermediary would say for an administrator: one field a request, and those that go together at once. */
export function saidByIntermediaries({
  user,
  userID,
  orgID,
}: Administrator): readonly Readonly<Record<string, string>>[] {
  const names = user === null ? [userID] : [user, userID];
  const spoken = names.map((name) => Object.fromEntries(userFields.map((field) => [field, name])));
  const located = addresses.map((address) => Object.fromEntries(addressFields.map((field) => [field, address])));
  const apart = [...spoken.slice(0, 1), ...located.slice(0, 1)].flatMap((fields) =>
    Object.entries(fields).map(([name, value]) => ({ [name]: value })),
  );
  const tenant = { 'x-scope-orgid': orgID, 'x-grafana-org-id': orgID, 'x-org-id': orgID };
  return [...spoken, ...located, ...apart, verdicts, { ...tenant, ...verdicts, ...spoken[0], ...located[0] }];
}
