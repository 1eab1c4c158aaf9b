import { created, operatorOf, withToken } from '../../client.ts';
import { administrationOf, type Probe, patched, path, read } from '../probe.ts';

/** What is seen of faults that show at some sizes. */
export const wireSizesProbes: Readonly<Record<string, Probe>> = {
  'length-in-two-bytes': {
    observe: async (server) => {
      const { id } = await created(server);
      const lengthAfter = async (length: number) => {
        await patched(server, id, { description: 'a'.repeat(length) });
        return (await read(server, id)).description.length;
      };
      return [await lengthAfter(65_535), await lengthAfter(65_537)];
    },
    right: [65_535, 65_537],
    wrong: [65_535, 1],
  },
  'full-page-loses-its-end': {
    observe: async (server) =>
      Promise.all(
        [4_095, 4_096, 4_097].map(
          async (length) => (await created(server, { description: 'a'.repeat(length) })).description.length,
        ),
      ),
    right: [4_095, 4_096, 4_097],
    wrong: [4_095, 4_095, 4_097],
  },
  'first-permissions-count': {
    observe: async (server) => {
      const { orgID } = server.fixture;
      const { id: target } = await created(server);
      const statusWith = async (count: number) => {
        const fill = Array.from({ length: count - 4 }, (_, index) => {
          const id = (0x1000 + index).toString(16).padStart(16, '0');
          return { action: 'read', resource: { type: 'buckets', orgID, id } };
        });
        const { token } = await created(server, { permissions: [...fill, ...administrationOf(server)] });
        return (await withToken(server, token)('GET', `${path}/${target}`)).status;
      };
      return [await statusWith(256), await statusWith(260), (await operatorOf(server)('GET', path)).status];
    },
    right: [200, 200, 200],
    wrong: [200, 404, 200],
  },
};
