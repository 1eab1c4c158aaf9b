import type { RunningServer } from '../../../server/reference.ts';
import { type Reply, type Send, sender } from '../client.ts';
import { type Probe, path } from './probe.ts';

/** What is seen of faults in sessions. */
export const sessionProbes: Readonly<Record<string, Probe>> = {
  'signin-without-cookie': {
    observe: async (server) => {
      const { status, headers } = await signIn(server);
      return [status, headers.has('set-cookie')];
    },
    right: [204, true],
    wrong: [204, false],
  },
  'any-password-accepted': {
    observe: async (server) => [
      (await signIn(server, 'wrong')).status,
      (await signIn(server, 'wrong', 'nobody')).status,
    ],
    right: [401, 401],
    wrong: [204, 401],
  },
  'session-without-permissions': {
    observe: async (server) => {
      const send = await session(server);
      return [(await send('GET', path)).status, (await send('GET', '/api/v2/me')).status];
    },
    right: [200, 200],
    wrong: [401, 200],
  },
  'cookie-survives-signout': {
    observe: async (server) => {
      const send = await session(server);
      return [(await send('POST', '/api/v2/signout')).status, (await send('GET', path)).status];
    },
    right: [204, 401],
    wrong: [204, 200],
  },
  'invented-cookie-accepted': {
    observe: async (server) => {
      await session(server);
      const cookie = ['session', 'influxdb-oss-session'].map((name) => `${name}=invented`).join('; ');
      return (await sender(server.url, { cookie })('GET', path)).status;
    },
    right: 401,
    wrong: 200,
  },
};

function signIn({ url, fixture }: RunningServer, password?: string, user = fixture.otherUser): Promise<Reply> {
  const pair = Buffer.from(`${user}:${password ?? fixture.otherPassword}`).toString('base64');
  return sender(url, { authorization: `Basic ${pair}` })('POST', '/api/v2/signin');
}

/** A sender that presents the cookie of a new session. */
async function session(server: RunningServer): Promise<Send> {
  const cookie = (await signIn(server)).headers.get('set-cookie')?.split(';')[0] ?? '';
  return sender(server.url, { cookie });
}
