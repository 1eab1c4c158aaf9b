import type { Principals } from '../principal.ts';
import { type Secrets, secretName } from './secrets.ts';

/** Takes note of the secrets of those in whose name a run sends requests. */
export function notePrincipals({ main, second, member, account }: Principals, secrets: Secrets): void {
  for (const principal of [main, second]) {
    if (principal?.credential.kind === 'token') secrets.add(principal.credential.token, secretName(principal.name));
  }
  for (const user of [account, member]) if (user?.password != null) secrets.add(user.password, '$PASSWORD');
}
