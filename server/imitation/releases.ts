import type { ServerProfile } from '../reference/model/profiles.ts';

/** The releases whose behaviour is imitated, with their default flags. */
export type ReleaseName = 'influxd-2.7' | 'influxd-2.8' | 'influxd-2.9';

/** In what a release differs from the others on the paths that are imitated. */
export interface Release {
  /** The profile that it is to keep. */
  readonly profile: ServerProfile;
  /** The value of the header `X-Influxdb-Version`. */
  readonly version: string;
  /** Whether a token is stored as its hash only, the default of `--use-hashed-tokens`: then no answer shows it. */
  readonly hashesTokens: boolean;
  /** What precedes the message about a status that an update gives wrongly. */
  readonly statusErrorPrefix: string;
  /** Whether the deletion of an unknown organization names its identifier. */
  readonly namesLostOrganization: boolean;
}

/** Every imitated release by its name. */
export const releases: Readonly<Record<ReleaseName, Release>> = {
  'influxd-2.7': {
    profile: 'oss-2.7',
    version: 'v2.7.12',
    hashesTokens: false,
    statusErrorPrefix: '',
    namesLostOrganization: false,
  },
  'influxd-2.8': {
    profile: 'oss-2.8',
    version: 'v2.8.0',
    hashesTokens: false,
    statusErrorPrefix: 'encodeAuthorization: ',
    namesLostOrganization: true,
  },
  'influxd-2.9': {
    profile: 'oss-2.9',
    version: 'v2.9.1',
    hashesTokens: true,
    statusErrorPrefix: 'encodeAuthorization: ',
    namesLostOrganization: true,
  },
};
