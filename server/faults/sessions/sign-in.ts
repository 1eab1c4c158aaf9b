import { anyway, type Fault } from '../fault.ts';
import { oss, withSessions } from '../shared/profiles.ts';

/** How sessions begin wrongly. */
export const sessionsSignInFaults: readonly Fault[] = [
  {
    id: 'signin-without-cookie',
    breaks: 'sessions/signin',
    says: 'A sign-in succeeds, but sets no cookie.',
    profiles: withSessions,
    override: () => ({ signInHeaders: () => ({}) }),
  },
  {
    id: 'any-password-accepted',
    breaks: 'sessions/wrong-password-refused',
    says: 'A known user signs in with any password.',
    profiles: withSessions,
    override: () => ({ isPassword: (_user, password) => password !== undefined }),
  },
  {
    id: 'empty-password-accepted',
    breaks: 'sessions/malformed-credentials-refused',
    says: 'A known user signs in without a password.',
    profiles: withSessions,
    override: ({ isPassword }) => ({
      isPassword: (user, password) => password === '' || isPassword(user, password),
    }),
  },
  {
    id: 'unknown-user-told',
    breaks: 'sessions/unknown-user-not-told',
    says: 'The refusal of a sign-in says whether there is such a user.',
    profiles: withSessions,
    override: ({ signInRefusal }) => ({
      signInRefusal: (user, password) => {
        const problem = signInRefusal(user, password);
        return user === undefined ? problem.saying('user not found') : problem;
      },
    }),
  },
  {
    id: 'old-password-accepted',
    breaks: 'sessions/old-password-refused',
    says: 'A password that has once let a user in goes on doing so.',
    profiles: oss,
    override: ({ isPassword }) => {
      const seen = new Set<string>();
      return {
        isPassword: (user, password) => {
          const key = `${user.id} ${password}`;
          if (isPassword(user, password)) seen.add(key);
          return seen.has(key);
        },
      };
    },
  },
  {
    id: 'disabled-user-signs-in',
    breaks: 'sessions/disabled-user-refused',
    says: 'A user who was made inactive can sign in.',
    notOnReleases: anyway,
    profiles: oss,
    override: () => ({ maySignIn: () => true }),
  },
];
