import type { Cleaner } from '../../client/cleaning/earlier.ts';
import { appliedFlags } from '../configuration/apply.ts';
import type { CommandContext } from '../context.ts';
import { type Reaching, reachingOf } from '../run/reaching.ts';
import { type Remote, selectTarget } from '../target/selection.ts';
import { UsageError } from '../usage-error.ts';
import { duration } from '../values.ts';
import type { CleanFlags } from './flags.ts';

/** Where flags, configuration and environment say to clean up, and in whose name. Rejects with UsageError. */
export async function chosenCleaner(
  flags: CleanFlags,
  name: string | undefined,
  context: CommandContext,
): Promise<Cleaner> {
  const { environment } = context;
  const { run: _, all: __, timeout = '10s', ...written } = flags;
  const selecting = await appliedFlags({ flags: written, name }, context);
  const target = selectTarget(selecting, environment);
  if (target.kind !== 'remote')
    throw new UsageError('There is no server to clean.', 'Give its URL with --target or INFLUX_HOST.', 'NO_TARGET');
  return cleanerOf(target, duration(timeout, '--timeout'), reachingOf(selecting, environment, target.url));
}

/** Who cleans up on a server of the user's. */
export function cleanerOf({ url, token, secondToken }: Remote, timeout: number, { transport }: Reaching): Cleaner {
  return {
    ...{ url, timeout, transport },
    main: { name: 'main', credential: { kind: 'token', token } },
    second: secondToken === null ? null : { name: 'second', credential: { kind: 'token', token: secondToken } },
  };
}
