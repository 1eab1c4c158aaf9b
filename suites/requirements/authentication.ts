import type { Catalogue } from './requirement.ts';
import { sources } from './sources.ts';

/** Who is known to the server at all. */
export const authentication = {
  'authentication/no-credential-refused': {
    level: 'must',
    sends: 'Each operation is sent without a credential.',
    demands: 'The answer is 401.',
    cites: [sources.unauthorized],
  },
  'authentication/unknown-token-refused': {
    level: 'must',
    sends: 'Each operation is sent with an invented token, and with a real one that lost or gained characters.',
    demands: 'The answer is 401.',
    cites: [sources.unauthorized],
    needs: ['memory', 'permissions'],
  },
  'authentication/malformed-credential-refused': {
    level: 'must',
    sends: 'The token is sent bare, after another scheme, or not at all after the right one.',
    demands: 'The answer is 401.',
    cites: [sources.unauthorized, sources.scheme],
    needs: ['memory', 'permissions'],
  },
} as const satisfies Catalogue;
