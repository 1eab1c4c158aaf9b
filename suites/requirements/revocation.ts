import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** How soon a token ends. The user says how long a server may take; at once unless told. */
export const revocation = {
  'revocation/inactive-in-time': {
    level: 'must',
    sends: 'A token in use is switched off and used until it is refused, again and again.',
    demands: 'It is refused as soon as the time given for it has passed since the answer.',
    cites: [sources.status, sources.update],
    needs: ['memory', 'permissions'],
  },
  'revocation/deleted-in-time': {
    level: 'must',
    sends: 'The authorization of a token in use is deleted and the token used until it is refused, again and again.',
    demands: 'It is refused as soon as the time given for it has passed since the answer.',
    cites: [sources.remove, sources.unauthorized],
    needs: ['memory', 'permissions'],
  },
} as const satisfies Catalogue;
