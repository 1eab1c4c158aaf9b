import { sender, withToken } from '../../client.ts';
import { type Probe, path } from '../probe.ts';
import { cookie, session } from '../shared/sign-in.ts';

/** What is seen where sessions and tokens are mixed up. */
export const sessionsTokenProbes: Readonly<Record<string, Probe>> = {
  'cookie-before-token': {
    observe: async (server) => {
      const headers = { cookie: await cookie(server), authorization: 'Token invented' };
      return (await sender(server.url, headers)('GET', path)).status;
    },
    right: 401,
    wrong: 200,
  },
  'token-as-cookie-accepted': {
    observe: async (server) => {
      const [name] = (await cookie(server)).split('=');
      const presented = [server.fixture.operatorToken, 'invented'].map((value) => `${name}=${value}`);
      return Promise.all(presented.map(async (one) => (await (await session(server, one))('GET', path)).status));
    },
    right: [401, 401],
    wrong: [200, 401],
  },
  'cookie-as-token-accepted': {
    observe: async (server) => {
      const pair = await cookie(server);
      return (await withToken(server, pair.slice(pair.indexOf('=') + 1))('GET', path)).status;
    },
    right: 401,
    wrong: 200,
  },
};
