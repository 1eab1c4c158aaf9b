import type { Fault } from '../fault.ts';
import { oss } from '../shared/profiles.ts';

/** How unusual names, passwords and cookies are taken wrongly. */
export const sessionsUnusualFaults: readonly Fault[] = [
  {
    id: 'plus-read-as-blank',
    breaks: 'sessions/whole-password-counts',
    says: 'A plus and a blank in a password are the same.',
    profiles: oss,
    override: ({ isPassword }) => ({
      isPassword: (user, password) => {
        const kept = user.password?.replaceAll('+', ' ');
        const blank = kept === undefined ? {} : { password: kept };
        return isPassword(user, password) || isPassword({ ...user, ...blank }, password?.replaceAll('+', ' '));
      },
    }),
  },
  {
    id: 'latin-passwords',
    breaks: 'sessions/unusual-names',
    says: 'Passwords are read as ISO 8859-1, and so those with letters beyond ASCII are wrong.',
    profiles: oss,
    override: ({ isPassword }) => ({
      isPassword: (user, password) =>
        isPassword(user, password === undefined ? undefined : Buffer.from(password).toString('latin1')),
    }),
  },
  {
    id: 'session-key-taken-over',
    breaks: 'sessions/signin-carries-nothing-over',
    says: 'A sign-in with a cookie that stands for no session makes it the key of the new one.',
    profiles: oss,
    override: ({ newSessionKey }) => ({
      newSessionKey: (store, request) => {
        const carried = /=(\S{40,})$/.exec(request.headers.cookie ?? '')?.[1];
        return carried === undefined || store.sessions.has(carried) ? newSessionKey(store, request) : carried;
      },
    }),
  },
];
