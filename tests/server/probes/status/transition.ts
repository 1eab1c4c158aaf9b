import { created, shown } from '../../client.ts';
import { type Probe, patched, read } from '../probe.ts';

/** What is seen of faults in setting the status. */
export const statusTransitionProbes: Readonly<Record<string, Probe>> = {
  'create-ignores-inactive': {
    observe: async (server) => (await created(server, { status: 'inactive' })).status,
    right: 'inactive',
    wrong: 'active',
  },
  'default-status-inactive': {
    observe: async (server) => [(await created(server)).status, (await created(server, { status: 'active' })).status],
    right: ['active', 'active'],
    wrong: ['inactive', 'active'],
  },
  'self-loop-conflict': {
    observe: async (server) => (await patched(server, (await created(server)).id, { status: 'active' })).status,
    right: 200,
    wrong: 409,
  },
  'second-switch-off-lost': {
    observe: async (server) => {
      const { id } = await created(server);
      const statuses: string[] = [];
      for (const status of ['inactive', 'active', 'inactive']) {
        await patched(server, id, { status });
        statuses.push((await read(server, id)).status);
      }
      return statuses;
    },
    right: ['inactive', 'active', 'inactive'],
    wrong: ['inactive', 'active', 'active'],
  },
  'description-activates': {
    observe: async (server) => {
      const { id } = await created(server, { status: 'inactive' });
      const changes = [{}, { status: 'inactive', description: 'x' }, { description: 'y' }];
      const statuses: string[] = [];
      for (const change of changes) statuses.push(shown(await patched(server, id, change)).status);
      return statuses;
    },
    right: ['inactive', 'inactive', 'inactive'],
    wrong: ['inactive', 'inactive', 'active'],
  },
  'unknown-status-accepted': {
    observe: async (server) => (await patched(server, (await created(server)).id, { status: 'paused' })).status,
    right: 400,
    wrong: 200,
  },
  'empty-status-activates': {
    observe: async (server) => {
      const { id } = await created(server, { status: 'inactive' });
      return [(await patched(server, id, { status: '' })).status, (await read(server, id)).status];
    },
    right: [400, 'inactive'],
    wrong: [200, 'active'],
  },
};
