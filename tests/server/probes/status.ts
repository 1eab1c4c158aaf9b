import { created } from '../client.ts';
import { type Probe, patched } from './probe.ts';

/** What is seen of faults in the status of an authorization. */
export const statusProbes: Readonly<Record<string, Probe>> = {
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
  'unknown-status-accepted': {
    observe: async (server) => (await patched(server, (await created(server)).id, { status: 'paused' })).status,
    right: 400,
    wrong: 200,
  },
};
