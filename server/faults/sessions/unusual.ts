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
    id: 'end-of-long-password-ignored',
    breaks: 'sessions/whole-password-counts',
    says: 'Of a password of more than 64 characters, what follows the 70th is not compared.',
    profiles: oss,
    override: ({ isPassword }) => ({
      isPassword: (user, password) => {
        const long = user.password !== undefined && user.password.length > 64;
        const kept = long ? { password: user.password.slice(0, 70) } : {};
        return isPassword({ ...user, ...kept }, long ? password?.slice(0, 70) : password);
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
