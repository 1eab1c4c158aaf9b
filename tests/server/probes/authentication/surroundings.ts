import { Pool } from 'undici';
import { created, sender } from '../../client.ts';
import { type Probe, path } from '../probe.ts';
import { cookie } from '../shared/sign-in.ts';

/** What is seen of faults in telling callers from what surrounds a request. */
export const authenticationSurroundingsProbes: Readonly<Record<string, Probe>> = {
  'own-host-trusted': {
    observe: async (server) => {
      const addresses = ['127.0.0.1', '192.0.2.1'];
      const send = (address: string) => sender(server.url, { 'x-forwarded-for': address })('GET', path);
      return Promise.all(addresses.map(async (address) => (await send(address)).status));
    },
    right: [401, 401],
    wrong: [200, 401],
  },
  'connection-trusted': {
    observe: async (server) => {
      const { token } = await created(server);
      const connection = new Pool(server.url, { connections: 1 });
      const statuses: number[] = [];
      for (const known of [true, true, true, true, false, false]) {
        const headers = known ? { authorization: `Token ${token}` } : {};
        const { statusCode, body } = await connection.request({ method: 'GET', path: '/api/v2/buckets', headers });
        await body.dump();
        if (!known) statuses.push(statusCode);
      }
      await connection.close();
      return statuses;
    },
    right: [401, 401],
    wrong: [200, 401],
  },
  'connection-keeps-session': {
    observe: async (server) => {
      const presented = await cookie(server);
      const connection = new Pool(server.url, { connections: 1 });
      const statuses: number[] = [];
      for (const known of [true, true, true, true, false, false]) {
        const headers = known ? { cookie: presented } : {};
        const { statusCode, body } = await connection.request({ method: 'GET', path, headers });
        await body.dump();
        if (!known) statuses.push(statusCode);
      }
      await connection.close();
      return statuses;
    },
    right: [401, 401],
    wrong: [200, 401],
  },
};
