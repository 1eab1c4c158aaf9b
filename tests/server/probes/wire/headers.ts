import { created, operatorOf, shown } from '../../client.ts';
import { type Probe, patched, path } from '../probe.ts';

/** What is seen of faults in what headers change. */
export const wireHeadersProbes: Readonly<Record<string, Probe>> = {
  'span-answered-once': {
    observe: async (server) => {
      const { id } = await created(server, { description: 'first' });
      const read = async (span: string) =>
        shown(await operatorOf(server)('GET', `${path}/${id}`, undefined, { 'zap-trace-span': span })).description;
      const first = await read('1');
      await patched(server, id, { description: 'second' });
      return [first, await read('1'), await read('2')];
    },
    right: ['first', 'second', 'second'],
    wrong: ['first', 'first', 'second'],
  },
  'weighed-json-not-taken': {
    observe: async (server) => {
      const { id } = await created(server);
      const statusOf = async (accept: string) =>
        (await operatorOf(server)('GET', `${path}/${id}`, undefined, { accept })).status;
      return [await statusOf('*/*'), await statusOf('application/json;q=0.9, */*;q=0.1')];
    },
    right: [200, 200],
    wrong: [200, 406],
  },
};
