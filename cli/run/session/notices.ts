import type { Contract } from '../../../spec/contract.ts';
import { contradictionOf, profileSaid } from '../../target/server-profile.ts';
import type { RunOptions } from '../options.ts';

/** What a reader of the report has to know about how it was judged, a sentence each. */
export function noticesOf(options: RunOptions, contract: Contract, server: string | null): readonly string[] {
  const { profile, profileGiven, target, limits } = options;
  const found = !profileGiven && target.kind === 'remote' && profileSaid(server) === profile;
  const contradiction = contradictionOf(server, profile);
  return [
    ...(found ? [`The profile ${profile} was found by the server's own word, ${server}.`] : []),
    ...(limits.readOnly ? ['Only reads were sent (--read-only): what takes more was not judged.'] : []),
    ...(contradiction === null ? [] : [contradiction]),
    ...contract.warnings,
  ];
}
