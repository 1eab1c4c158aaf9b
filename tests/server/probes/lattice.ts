import type { RunningServer } from '../../../server/index.ts';
import { created, withToken } from '../client.ts';
import { administrationOf, type Probe, path } from './probe.ts';

const unknownID = '00000000000000aa';

/** What is seen of faults in what a permission reaches. */
export const latticeProbes: Readonly<Record<string, Probe>> = {
  'single-organization-unseen': {
    observe: (server) => {
      const id = server.fixture.orgID;
      return organizations(server, [reading({ type: 'orgs', id })]);
    },
    right: 1,
    wrong: 0,
  },
  'unscoped-permission-dropped': {
    observe: (server) => {
      const { orgID } = server.fixture;
      return Promise.all([bucket(server, { type: 'buckets' }), bucket(server, { type: 'buckets', orgID })]);
    },
    right: [200, 200],
    wrong: [404, 200],
  },
  'bucket-write-implies-read': {
    observe: (server) => bucket(server, { type: 'buckets', orgID: server.fixture.orgID }, 'write'),
    right: 401,
    wrong: 200,
  },
  'any-permission-shows-organization': {
    observe: (server) => organizations(server, [reading({ type: 'labels', orgID: server.fixture.orgID })]),
    right: 0,
    wrong: 1,
  },
  'bucket-organization-not-compared': {
    observe: async (server) => {
      const { secondToken, secondOrgID, bucketID } = server.fixture;
      const permissions = [reading({ type: 'buckets', orgID: secondOrgID })];
      const reply = await withToken(server, secondToken)('POST', path, { orgID: secondOrgID, permissions });
      const { token } = JSON.parse(reply.text);
      return (await withToken(server, token)('GET', `/api/v2/buckets/${bucketID}`)).status;
    },
    right: 404,
    wrong: 200,
  },
  'authorization-id-not-compared': {
    observe: async (server) => {
      const { id } = await created(server);
      const { orgID, userID } = server.fixture;
      const named = { type: 'authorizations', orgID, id: unknownID };
      const { token } = await created(server, {
        permissions: [reading(named), reading({ type: 'users', id: userID })],
      });
      return (await withToken(server, token)('GET', `${path}/${id}`)).status;
    },
    right: 404,
    wrong: 200,
  },
  'narrower-child-refused': {
    observe: async (server) => {
      const { orgID } = server.fixture;
      const whole = [reading({ type: 'labels', orgID })];
      return [
        await given(server, whole, [reading({ type: 'labels', orgID, id: unknownID })]),
        await given(server, whole),
      ];
    },
    right: [201, 201],
    wrong: [401, 201],
  },
  'child-id-not-compared': {
    observe: async (server) => {
      const { orgID } = server.fixture;
      const single = (type: string) => [reading({ type, orgID, id: unknownID })];
      const whole = (type: string) => [reading({ type, orgID })];
      return [
        await given(server, single('labels'), whole('labels')),
        await given(server, single('tasks'), whole('tasks')),
      ];
    },
    right: [401, 401],
    wrong: [201, 401],
  },
  'child-action-not-compared': {
    observe: async (server) => {
      const { orgID } = server.fixture;
      const writing = (type: string) => ({ action: 'write', resource: { type, orgID } });
      const held = ['variables', 'labels'].map((type) => reading({ type, orgID }));
      return [await given(server, held, [writing('variables')]), await given(server, held, [writing('labels')])];
    },
    right: [401, 401],
    wrong: [201, 401],
  },
  'child-types-mixed-up': {
    observe: async (server) => {
      const { orgID } = server.fixture;
      const [checks, tasks] = [reading({ type: 'checks', orgID }), reading({ type: 'tasks', orgID })];
      return [await given(server, [checks], [tasks]), await given(server, [tasks], [checks])];
    },
    right: [401, 401],
    wrong: [201, 401],
  },
};

/** How many organizations one who holds some permissions is shown. */
async function organizations(server: RunningServer, permissions: Permissions): Promise<number> {
  const { token } = await created(server, { permissions });
  return JSON.parse((await withToken(server, token)('GET', '/api/v2/orgs')).text).orgs.length;
}

type Permissions = readonly { readonly action: string; readonly resource: Resource }[];

type Resource = Readonly<Record<string, string>>;

function reading(resource: Resource) {
  return { action: 'read', resource };
}

/** The status of reading the bucket with a permission for a resource. */
async function bucket(server: RunningServer, resource: Resource, action = 'read'): Promise<number> {
  const { token } = await created(server, { permissions: [{ action, resource }] });
  return (await withToken(server, token)('GET', `/api/v2/buckets/${server.fixture.bucketID}`)).status;
}

/** The status of giving away some permissions by one who holds others, and may write authorizations. */
async function given(server: RunningServer, held: Permissions, wanted = held): Promise<number> {
  const writes = administrationOf(server).filter(({ action }) => action === 'write');
  const { token } = await created(server, { permissions: [...writes, ...held] });
  const body = { orgID: server.fixture.orgID, permissions: wanted };
  return (await withToken(server, token)('POST', path, body)).status;
}
