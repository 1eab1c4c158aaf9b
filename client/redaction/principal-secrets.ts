import type { Principals } from '../principal.ts';
import { type Secrets, secretName } from './secrets.ts';

/** Takes note of the secrets of those in whose name a run sends requests. */
export function notePrincipals({ main, second, member }: Principals, secrets: Secrets): void {
  for (const principal of [main, second]) {
    if (principal?.credential.kind === 'token') secrets.add(principal.credential.token, secretName(principal.name));
  }
  if (member?.password != null) secrets.add(member.password, '$PASSWORD');
}
