import { created, listed, operatorOf, withToken } from '../client.ts';
import { list, type Probe, path, permissionsOf } from './probe.ts';

/** What is seen of faults in lists. */
export const listingProbes: Readonly<Record<string, Probe>> = {
  'listed-twice': {
    observe: async (server) => {
      const { id } = await created(server);
      return (await list(server)).filter((row) => row.id === id).length;
    },
    right: 1,
    wrong: 2,
  },
  'link-missing-self': {
    observe: async (server) => JSON.parse((await operatorOf(server)('GET', path)).text).links,
    right: { self: path },
    wrong: {},
  },
  'own-row-hidden': {
    observe: async (server) => {
      const user = { action: 'read', resource: { type: 'users', id: server.fixture.userID } };
      const made = [
        await created(server),
        await created(server, { permissions: [...permissionsOf(server, 'authorizations'), user] }),
      ];
      const rows = listed(await withToken(server, made[1]?.token ?? '')('GET', path)).map(({ id }) => id);
      return made.map(({ id }) => rows.includes(id));
    },
    right: [true, true],
    wrong: [true, false],
  },
};
