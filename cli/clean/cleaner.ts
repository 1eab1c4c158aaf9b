import type { Cleaner } from '../../client/cleaning/earlier.ts';
import type { Remote, TargetChoice } from '../target/target-choice.ts';
import { chooseTarget } from '../target/target-choice.ts';
import { UsageError } from '../usage-error.ts';
import { duration } from '../values.ts';
import type { CleanFlags } from './command.ts';

/** Where flags and environment say to clean up, and in whose name. Throws UsageError. */
export function chosenCleaner(flags: CleanFlags, environment: NodeJS.ProcessEnv): Cleaner {
  const { target, token, secondToken, timeout = '10s' } = flags;
  const choice: TargetChoice = chooseTarget(
    {
      ...(target === undefined ? {} : { target }),
      ...(token === undefined ? {} : { token }),
      ...(secondToken === undefined ? {} : { secondToken }),
    },
    environment,
  );
  if (choice.kind !== 'remote') {
    throw new UsageError('There is no server to clean.', 'Give its URL with --target or INFLUX_HOST.', 'NO_TARGET');
  }
  return cleanerOf(choice, duration(timeout, '--timeout'));
}

/** Who cleans up on a server that a run is about to judge. */
export function cleanerOf({ url, token, secondToken }: Remote, timeout: number): Cleaner {
  return {
    ...{ url, timeout },
    main: { name: 'main', credential: { kind: 'token', token } },
    second: secondToken === null ? null : { name: 'second', credential: { kind: 'token', token: secondToken } },
  };
}
