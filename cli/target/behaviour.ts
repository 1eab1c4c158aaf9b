import type { ReleaseName } from '../../server/index.ts';
import type { ProfileName } from '../../spec/profiles.ts';
import { releases } from '../../spec/releases.ts';
import { didYouMean } from '../suggestion.ts';
import { UsageError } from '../usage-error.ts';

/** How the embedded server behaves: by the contract, or as a release does. */
export type Behaviour = 'contract' | ReleaseName;

/** The behaviour of a name, by the contract where there is none. Throws UsageError. */
export function behaviourOf(name = 'contract'): Behaviour {
  if (name === 'contract' || isRelease(name)) return name;
  const cure = didYouMean(name, ['contract', ...releases]);
  throw new UsageError(`There is no behaviour "${name}".`, cure, 'UNKNOWN_BEHAVIOUR');
}

/** The profile that a release is judged by. */
export const profileOfRelease: Readonly<Record<ReleaseName, ProfileName>> = {
  'influxd-2.7': 'oss-2.7',
  'influxd-2.8': 'oss-2.8',
  'influxd-2.9': 'oss-2.9',
};

function isRelease(name: string): name is ReleaseName {
  return (releases as readonly string[]).includes(name);
}
