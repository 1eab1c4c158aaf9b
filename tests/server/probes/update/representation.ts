import { created, shown } from '../../client.ts';
import { list, type Probe, patched, read } from '../probe.ts';

const description = 'changed';

/** What is seen of faults in what is shown after an update. */
export const updateRepresentationProbes: Readonly<Record<string, Probe>> = {
  'patch-answers-stale': {
    observe: async (server) => {
      const { id } = await created(server);
      const answered = shown(await patched(server, id, { status: 'inactive' })).status;
      return [answered, (await read(server, id)).status];
    },
    right: ['inactive', 'inactive'],
    wrong: ['active', 'inactive'],
  },
  'updated-at-frozen': {
    observe: async (server) => {
      const { id, updatedAt } = await created(server);
      return shown(await patched(server, id, {})).updatedAt > updatedAt;
    },
    right: true,
    wrong: false,
  },
  'list-shows-first-description': {
    observe: async (server) => {
      const { id } = await created(server, { description: 'first' });
      await patched(server, id, { description: 'second' });
      const row = (await list(server)).find((one) => one.id === id);
      return [(await read(server, id)).description, row?.description];
    },
    right: ['second', 'second'],
    wrong: ['second', 'first'],
  },
  'updated-at-moves-once': {
    observe: async (server) => {
      const { id, updatedAt } = await created(server);
      const first = shown(await patched(server, id, {})).updatedAt;
      return [first > updatedAt, shown(await patched(server, id, {})).updatedAt > first];
    },
    right: [true, true],
    wrong: [true, false],
  },
  'update-answered-without-names': {
    observe: async (server) => {
      const { id } = await created(server);
      const { org, user } = shown(await patched(server, id, { description }));
      return [org === server.fixture.org, user === server.fixture.user, (await read(server, id)).org !== undefined];
    },
    right: [true, true, true],
    wrong: [false, false, true],
  },
};
