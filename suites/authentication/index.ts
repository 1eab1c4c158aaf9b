import { oneConnection } from './connection.ts';
import { credentials } from './credentials.ts';
import { disguisedTokens } from './disguises.ts';
import { intermediaries } from './intermediaries.ts';
import { rareTokens } from './rare.ts';
import { severalCredentials } from './several.ts';
import { waysAround } from './spellings.ts';
import { strangersRefused } from './strangers.ts';
import { tokenVariants } from './tokens.ts';

/** Who is known to the server at all. */
export const authentication = [
  ...credentials,
  ...tokenVariants,
  ...strangersRefused,
  ...disguisedTokens,
  ...severalCredentials,
  ...waysAround,
  ...intermediaries,
  ...oneConnection,
  ...rareTokens,
] as const;
