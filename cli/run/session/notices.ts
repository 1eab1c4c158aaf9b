import type { PreparedTarget } from '../../../client/preparation/prepared-target.ts';
import type { Contract } from '../../../spec/contract.ts';
import { contradictionOf, profileSaid } from '../../target/server-profile.ts';
import type { RunOptions } from '../options.ts';

/** That nobody knows which authorization the given token is. */
export const unknownOwn =
  'The authorization of the token itself cannot be told from others; none that was there is touched.';

/** What a reader of the report has to know about how it was judged, a sentence each. */
export function noticesOf(
  options: RunOptions,
  { warnings }: Pick<Contract, 'warnings'>,
  { server, notices, onlyReads, own }: Pick<PreparedTarget, 'server' | 'notices' | 'onlyReads' | 'own'>,
): readonly string[] {
  const { profile, profileGiven, target, limits } = options;
  const found = !profileGiven && target.kind === 'remote' && profileSaid(server) === profile;
  const contradiction = contradictionOf(server, profile);
  return [
    ...(found ? [`The profile ${profile} was found by the server's own word, ${server}.`] : []),
    ...notices,
    ...(own === null && target.kind === 'remote' ? [unknownOwn] : []),
    ...(onlyReads?.reason === 'needs-principal' ? [`Only reads were sent: ${onlyReads.note}.`] : []),
    ...(limits.readOnly ? ['Only reads were sent (--read-only): what takes more was not judged.'] : []),
    ...(contradiction === null ? [] : [contradiction]),
    ...warnings,
  ];
}
