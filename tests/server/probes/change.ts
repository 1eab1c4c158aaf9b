import { created, shown } from '../client.ts';
import { list, type Probe, patched, read } from './probe.ts';

/** What is seen of faults in change. */
export const changeProbes: Readonly<Record<string, Probe>> = {
  'patch-answers-stale': {
    observe: async (server) => {
      const { id } = await created(server);
      const answered = shown(await patched(server, id, { status: 'inactive' })).status;
      return [answered, (await read(server, id)).status];
    },
    right: ['inactive', 'inactive'],
    wrong: ['active', 'inactive'],
  },
  'patch-touches-description': {
    observe: async (server) => {
      const { id } = await created(server, { description: 'kept' });
      return shown(await patched(server, id, { status: 'inactive' })).description;
    },
    right: 'kept',
    wrong: '',
  },
  'updated-at-frozen': {
    observe: async (server) => {
      const { id, updatedAt } = await created(server);
      return shown(await patched(server, id, {})).updatedAt > updatedAt;
    },
    right: true,
    wrong: false,
  },
  'patch-takes-user': {
    observe: async (server) => {
      const { id } = await created(server);
      const { otherUserID: userID, secondOrgID: orgID } = server.fixture;
      await patched(server, id, { userID, orgID });
      const now = await read(server, id);
      return [now.userID === userID, now.orgID === orgID];
    },
    right: [false, false],
    wrong: [true, false],
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
};
