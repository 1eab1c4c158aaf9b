import { type ProfileName, profiles } from '../../spec/profiles.ts';
import type { TargetSelection } from '../target/selection.ts';
import { UsageError } from '../usage-error.ts';

/** A user and a password are for sessions. Throws UsageError where the profile has none. */
export function demandSessions(target: TargetSelection, name: ProfileName): void {
  if (target.kind !== 'remote' || target.user === null || profiles[name].sessions.value) return;
  const sentence = `--user is for sessions, and the profile ${name} has none.`;
  throw new UsageError(sentence, 'Leave out --user, or give another --profile.');
}
