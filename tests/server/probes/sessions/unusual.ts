import type { RunningServer } from '../../../../server/index.ts';
import { operatorOf, sender } from '../../client.ts';
import type { Probe } from '../probe.ts';
import { signIn } from '../shared/sign-in.ts';

/** What is seen of names, passwords and cookies that are unusual. */
export const sessionsUnusualProbes: Readonly<Record<string, Probe>> = {
  'plus-read-as-blank': {
    observe: async (server) => {
      await setPassword(server, 'one+two three');
      return [
        (await signIn(server, 'one+two three')).status,
        (await signIn(server, 'one two three')).status,
        (await signIn(server, 'one two 3')).status,
      ];
    },
    right: [204, 401, 401],
    wrong: [204, 204, 401],
  },
  'end-of-long-password-ignored': {
    observe: async (server) => {
      const password = 'a-long-password-'.repeat(5).slice(0, 72);
      await setPassword(server, password);
      return [(await signIn(server, password)).status, (await signIn(server, `${password.slice(0, 70)}!!`)).status];
    },
    right: [204, 401],
    wrong: [204, 204],
  },
  'latin-passwords': {
    observe: async (server) => {
      const before = (await signIn(server)).status;
      await setPassword(server, 'schlüssel');
      return [before, (await signIn(server, 'schlüssel')).status];
    },
    right: [204, 204],
    wrong: [204, 401],
  },
  'session-key-taken-over': {
    observe: async (server) => {
      const [name] = ((await signIn(server)).headers.get('set-cookie') ?? '').split('=');
      const key = 'invented-by-somebody-else-'.repeat(3);
      const pair = `${server.fixture.otherUser}:${server.fixture.otherPassword}`;
      const authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
      const send = sender(server.url, { authorization, cookie: `${name}=${key}` });
      return (await send('POST', '/api/v2/signin')).headers.get('set-cookie')?.includes(key);
    },
    right: false,
    wrong: true,
  },
};

async function setPassword(server: RunningServer, password: string): Promise<void> {
  await operatorOf(server)('POST', `/api/v2/users/${server.fixture.otherUserID}/password`, { password });
}
