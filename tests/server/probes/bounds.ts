import type { RunningServer } from '../../../server/index.ts';
import { created, operatorOf } from '../client.ts';
import { list, type Probe, path, permissionsOf } from './probe.ts';

/** What is seen of faults with large, rare or awkward contents. */
export const boundsProbes: Readonly<Record<string, Probe>> = {
  'permissions-capped': {
    observe: async (server) => [await permissionsKept(server, 255), await permissionsKept(server, 256)],
    right: [255, 256],
    wrong: [255, 255],
  },
  'long-description-cut-in-list': {
    observe: async (server) => {
      const { id, description } = await created(server, { description: 'a'.repeat(70_000) });
      const row = (await list(server)).find((one) => one.id === id);
      return [description.length, row?.description.length];
    },
    right: [70_000, 70_000],
    wrong: [70_000, 65_535],
  },
  'noncharacters-dropped': {
    observe: async (server) => (await created(server, { description: 'a\ufdd0\u{10ffff}🦆' })).description,
    right: 'a\ufdd0\u{10ffff}🦆',
    wrong: 'a🦆',
  },
  'repeated-permission-dropped': {
    observe: async (server) => {
      const permissions = permissionsOf(server, 'buckets', 'labels', 'buckets');
      return (await created(server, { permissions })).permissions.map(({ resource }) => resource.type);
    },
    right: ['buckets', 'labels', 'buckets'],
    wrong: ['labels'],
  },
  'cloud-type-refused': {
    observe: async (server) => [await statusFor(server, 'flows'), await statusFor(server, 'functions')],
    right: [201, 201],
    wrong: [400, 201],
  },
  'instance-permission-crashes': {
    observe: async (server) => [await statusFor(server, 'instance'), await statusFor(server, 'labels')],
    right: [401, 201],
    wrong: [500, 201],
  },
};

async function permissionsKept(server: RunningServer, count: number): Promise<number> {
  const { orgID } = server.fixture;
  const permissions = Array.from({ length: count }, (_, index) => {
    const id = (index + 1).toString(16).padStart(16, '0');
    return { action: 'read', resource: { type: 'buckets', orgID, id } };
  });
  return (await created(server, { permissions })).permissions.length;
}

async function statusFor(server: RunningServer, type: string): Promise<number> {
  const { orgID } = server.fixture;
  return (await operatorOf(server)('POST', path, { orgID, permissions: permissionsOf(server, type) })).status;
}
