import { ServerError } from '../../errors.ts';
import { ossTypes } from './resource-types.ts';

/** The editions that the server can stand in for. */
export type ServerProfile = 'cloud-serverless' | 'cloud' | 'oss-2.7' | 'oss-2.8' | 'oss-2.9';

/** Where the editions lawfully differ. */
export interface Profile {
  readonly name: ServerProfile;
  readonly edition: 'cloud' | 'oss';
  /** What stands for the token once it has been created: itself, nothing, or the word `redacted`. */
  readonly tokenOnRead: 'plaintext' | 'empty' | 'redacted';
  readonly resourceTypes: readonly string[];
  /** Whether `?token=` selects (contract, `GetAuthorizations`: OSS ignores it). */
  readonly filtersByToken: boolean;
  /** Name of the session cookie. */
  readonly sessionCookie: string;
}

/** Every type of the contract (`#/components/schemas/Resource/properties/type`) that tokens can be made of. */
const grantedTypes: readonly string[] = [...ossTypes, 'flows', 'functions', 'subscriptions'];

const cloud = {
  edition: 'cloud',
  tokenOnRead: 'redacted',
  resourceTypes: [...grantedTypes, 'instance'],
  filtersByToken: true,
  sessionCookie: 'session',
} as const;

const oss = {
  edition: 'oss',
  resourceTypes: grantedTypes,
  filtersByToken: false,
  sessionCookie: 'influxdb-oss-session',
} as const;

const profiles: readonly Profile[] = [
  { name: 'cloud-serverless', ...cloud },
  { name: 'cloud', ...cloud },
  { name: 'oss-2.7', ...oss, tokenOnRead: 'plaintext' },
  { name: 'oss-2.8', ...oss, tokenOnRead: 'plaintext' },
  { name: 'oss-2.9', ...oss, tokenOnRead: 'empty' },
];

/** The profile of a name. Throws a ServerError `unknown-profile`. */
export function profileNamed(name: string): Profile {
  const found = profiles.find((profile) => profile.name === name);
  if (found !== undefined) return found;
  const known = profiles.map((profile) => profile.name).join(', ');
  throw new ServerError('unknown-profile', `There is no profile "${name}".`, `Use one of: ${known}.`);
}
