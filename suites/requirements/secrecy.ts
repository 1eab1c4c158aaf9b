import type { Catalogue } from './requirement.ts';
import { sources } from './sources.ts';

/** Where a token may appear. */
export const secrecy = {
  'secrecy/token-only-at-creation': {
    level: 'must',
    sends: 'Tokens are created, and every kind of request is sent.',
    demands: 'A token appears in the answer that created it, and elsewhere only where the profile shows tokens.',
    cites: [sources.list, sources.create],
    needs: ['memory'],
    observed: true,
  },
  'secrecy/rendering': {
    level: 'must',
    sends: 'An authorization is listed.',
    demands: 'Its token appears in the way that the profile promises.',
    cites: [sources.list],
    needs: ['memory'],
  },
} as const satisfies Catalogue;
