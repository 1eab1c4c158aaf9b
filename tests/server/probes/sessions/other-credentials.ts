import type { RunningServer } from '../../../../server/index.ts';
import { operatorOf, sender, shown } from '../../client.ts';
import { type Probe, path } from '../probe.ts';
import { cookie, signIn } from '../shared/sign-in.ts';

/** What is seen of what is taken for a password or a session and is none. */
export const sessionsOtherCredentialsProbes: Readonly<Record<string, Probe>> = {
  'user-id-signs-in': {
    observe: async (server) => [
      (await signIn(server, server.fixture.otherUserID)).status,
      (await signIn(server, server.fixture.userID)).status,
    ],
    right: [401, 401],
    wrong: [204, 401],
  },
  'no-password-equals-none': {
    observe: async (server) => {
      const { id } = shown(await operatorOf(server)('POST', '/api/v2/users', { name: 'without' }));
      const statuses = [(await signIn(server, '', 'without')).status, (await signIn(server, '')).status];
      return [id.length, ...statuses];
    },
    right: [16, 401, 401],
    wrong: [16, 204, 401],
  },
  'cookie-name-begins-alike': {
    observe: async (server) => {
      const [name = '', ...value] = (await cookie(server)).split('=');
      const names = [name, `${name}-old`, `${name}-new`];
      const send = (one: string) => sender(server.url, { cookie: `${one}=${value.join('=')}` })('GET', path);
      return Promise.all(names.map(async (one) => (await send(one)).status));
    },
    right: [200, 401, 401],
    wrong: [200, 200, 401],
  },
  'password-without-signin': {
    observe: async (server) => [await listedAs(server, 0), await listedAs(server, 1)],
    right: [401, 401],
    wrong: [200, 401],
  },
};

/** The status of a list that is asked for with the password of the other user, cut at its end. */
async function listedAs(server: RunningServer, cut: number): Promise<number> {
  const { otherUser, otherPassword = '' } = server.fixture;
  const pair = `${otherUser}:${otherPassword.slice(0, otherPassword.length - cut)}`;
  const authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
  return (await sender(server.url, { authorization })('GET', path)).status;
}
