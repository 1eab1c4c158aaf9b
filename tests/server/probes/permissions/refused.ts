import { created, listed, withToken } from '../../client.ts';
import { administrationOf, type Probe, path } from '../probe.ts';

/** What is seen of what refusals leave behind. */
export const permissionsRefusedProbes: Readonly<Record<string, Probe>> = {
  'refused-deletion-hides-row': {
    observe: async (server) => {
      const { id } = await created(server);
      const reading = administrationOf(server).filter(({ action }) => action === 'read');
      const reader = withToken(server, (await created(server, { permissions: reading })).token);
      const shows = async () => listed(await reader('GET', path)).some((row) => row.id === id);
      const before = await shows();
      await reader('DELETE', `${path}/${id}`);
      return [before, await shows()];
    },
    right: [true, true],
    wrong: [true, false],
  },
};
