import { type Secrets, secretName } from '../../client/redaction/secrets.ts';
import { effective } from '../configuration/effective.ts';
import { withSecrets } from '../configuration/secrets.ts';

/** Takes note of the secrets that the configuration here names for a target, so that none of them is passed on. */
export async function noteConfiguredSecrets(
  name: string | undefined,
  environment: NodeJS.ProcessEnv,
  secrets: Secrets,
): Promise<void> {
  const flags = await effective({ flags: {}, name }, environment, process.cwd()).then(
    ({ flags: all }) => all,
    () => ({}),
  );
  for (const [key, spoken] of [
    ['token', secretName('main')],
    ['secondToken', secretName('second')],
    ['password', '$PASSWORD'],
  ] as const) {
    const value = secretIn(flags, key, environment);
    if (value !== undefined) secrets.add(value, spoken);
  }
}

/** One secret of some flags; undefined where it is not to be had here. */
function secretIn(
  flags: Parameters<typeof withSecrets>[0],
  key: 'token' | 'secondToken' | 'password',
  environment: NodeJS.ProcessEnv,
) {
  try {
    const text = flags[key];
    return text === undefined ? undefined : withSecrets({ [key]: text }, environment)[key];
  } catch {
    return undefined;
  }
}
