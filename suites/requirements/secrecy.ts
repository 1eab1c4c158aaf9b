import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

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
  'secrecy/rendering-after-creation': {
    level: 'should',
    sends: 'An authorization is read and updated.',
    demands: 'Its token appears in both answers in the way that the profile promises for lists.',
    cites: [sources.create, sources.tokenValue],
    needs: ['memory'],
  },
  'secrecy/not-echoed-in-errors': {
    level: 'should',
    sends: 'A token is sent by mistake as an id, a filter, a status, a type, or within a body that is not JSON.',
    demands: 'The error does not repeat the token, which logs would then hold.',
    cites: [sources.sensitiveErrors],
    needs: ['memory'],
  },
  'secrecy/hash-not-shown': {
    level: 'should',
    sends: 'An authorization is created, read, listed and updated.',
    demands: 'No answer shows a plain SHA-256 or SHA-512 hash of its token.',
    cites: [sources.authorization, sources.tokenHash],
    needs: ['memory'],
  },
  'secrecy/not-for-shared-caches': {
    level: 'should',
    sends: 'An authorization is created, read, listed and updated.',
    demands: 'No answer lets a shared cache keep it in spite of the `Authorization` header.',
    cites: [sources.sharedCaches],
    needs: ['memory'],
  },
  'secrecy/password-not-shown': {
    level: 'should',
    sends: 'A user signs in with the right password and with a wrong one.',
    demands: 'No answer repeats the password.',
    cites: [sources.sensitiveErrors],
    needs: ['memory', 'sessions'],
    profiles: ['cloud', 'oss-2.7', 'oss-2.8', 'oss-2.9'],
  },
} as const satisfies Catalogue;
