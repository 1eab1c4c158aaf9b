import { created } from '../../client.ts';
import { list, type Probe } from '../probe.ts';

/** What is seen of names that are taken for others. */
export const filtersNearNamesProbes: Readonly<Record<string, Probe>> = {
  'accents-not-compared': {
    observe: async (server) => {
      const { id } = await created(server);
      const names = [server.fixture.user, 'fírst-user', 'FIRST-USER'];
      const shown = names.map((name) => list(server, `?user=${encodeURIComponent(name)}`));
      return (await Promise.all(shown)).map((rows) => rows.some((row) => row.id === id));
    },
    right: [true, false, false],
    wrong: [true, true, false],
  },
};
