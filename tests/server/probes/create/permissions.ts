import type { RunningServer } from '../../../../server/index.ts';
import { created, operatorOf, withToken } from '../../client.ts';
import { bucketPath, type Probe, path, permissionsOf } from '../probe.ts';

/** What is seen of faults in the permissions of a creation. */
export const createPermissionsProbes: Readonly<Record<string, Probe>> = {
  'create-drops-permission': {
    observe: async (server) => {
      const permissions = permissionsOf(server, 'buckets', 'labels');
      return (await created(server, { permissions })).permissions.length;
    },
    right: 2,
    wrong: 1,
  },
  'secrets-permission-narrowed': {
    observe: async (server) => {
      const { orgID } = server.fixture;
      const permissions = ['secrets', 'labels'].map((type) => ({ action: 'write', resource: { type, orgID } }));
      return (await created(server, { permissions })).permissions.map(({ action }) => action);
    },
    right: ['write', 'write'],
    wrong: ['read', 'write'],
  },
  'permissions-capped': {
    observe: async (server) => [await permissionsKept(server, 255), await permissionsKept(server, 256)],
    right: [255, 256],
    wrong: [255, 255],
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
  'single-permission-refused': {
    observe: async (server) => {
      const several = { permissions: permissionsOf(server, 'buckets', 'labels') };
      const made = [await created(server), await created(server, several)];
      return Promise.all(
        made.map(async ({ token }) => (await withToken(server, token)('GET', bucketPath(server))).status),
      );
    },
    right: [200, 200],
    wrong: [401, 200],
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
