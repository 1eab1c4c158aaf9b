import { createHash } from 'node:crypto';
import { invalid } from '../reference/http/problem.ts';
import { anyway, type Fault } from './fault.ts';
import { cloud, withSessions } from './shared/profiles.ts';

/** How answers tell what is to be kept secret. */
export const secrecyFaults: readonly Fault[] = [
  {
    id: 'token-in-list',
    breaks: 'secrecy/token-only-at-creation',
    says: 'A list shows the tokens.',
    profiles: cloud,
    override: ({ shownToken }) => ({
      shownToken: (authorization, occasion) => shownToken(authorization, occasion === 'list' ? 'create' : occasion),
    }),
  },
  {
    id: 'token-left-out-of-list',
    breaks: 'secrecy/rendering',
    says: 'A list shows an empty text for a token, where it had to say that it is redacted.',
    profiles: cloud,
    override: ({ shownToken }) => ({
      shownToken: (authorization, occasion) => (occasion === 'list' ? '' : shownToken(authorization, occasion)),
    }),
  },
  {
    id: 'token-left-out-of-update',
    breaks: 'secrecy/rendering-after-creation',
    says: 'The answer to an update shows an empty text for a token, where it had to say that it is redacted.',
    profiles: cloud,
    override: ({ shownToken }) => ({
      shownToken: (authorization, occasion) => (occasion === 'update' ? '' : shownToken(authorization, occasion)),
    }),
  },
  {
    id: 'status-echoed',
    breaks: 'secrecy/not-echoed-in-errors',
    says: 'The error for an unknown status repeats what was sent as the status.',
    override: () => ({
      unknownStatus: (text) => {
        throw invalid(`status must not be "${text}"`);
      },
    }),
  },
  {
    id: 'hash-shown',
    breaks: 'secrecy/hash-not-shown',
    says: 'Reading an authorization shows the hash of its token.',
    override: () => ({
      shownBesides: ({ token }, occasion): Readonly<Record<string, string>> =>
        occasion === 'read' ? { hashedToken: createHash('sha256').update(token).digest('base64url') } : {},
    }),
  },
  {
    id: 'list-for-caches',
    breaks: 'secrecy/not-for-shared-caches',
    says: 'Lists and authorizations that are read may be kept by any cache for a minute.',
    override: () => ({ readHeaders: () => ({ 'cache-control': 'public, max-age=60' }) }),
  },
  {
    id: 'password-echoed',
    breaks: 'secrecy/password-not-shown',
    says: 'The refusal of a sign-in repeats the password.',
    profiles: withSessions,
    override: ({ signInRefusal }) => ({
      signInRefusal: (user, password) => signInRefusal(user, password).saying(`wrong password ${password}`),
    }),
  },
  {
    id: 'token-hinted-at',
    breaks: 'secrecy/no-part-elsewhere',
    says: 'The answer to an update shows 18 characters out of the middle of the token as a hint.',
    override: ({ shownBesides }) => ({
      shownBesides: (authorization, occasion) => {
        const besides = shownBesides(authorization, occasion);
        return occasion === 'update' ? { ...besides, hint: authorization.token.slice(31, 49) } : besides;
      },
    }),
  },
  {
    id: 'sign-in-stored',
    breaks: 'secrecy/no-store',
    says: 'The answer to a sign-in may be kept by the browser.',
    profiles: withSessions,
    notOnReleases: anyway,
    override: ({ tokenHeaders }) => ({
      tokenHeaders: (occasion) =>
        occasion === 'sign-in' ? { 'cache-control': 'private, no-cache' } : tokenHeaders(occasion),
    }),
  },
];
