import { created, operatorOf, shown, withToken } from '../../client.ts';
import { bucketPath, type Probe, patched, read } from '../probe.ts';

const description = 'changed';

/** What is seen of faults in the properties that an update changes. */
export const updatePropertiesProbes: Readonly<Record<string, Probe>> = {
  'patch-touches-description': {
    observe: async (server) => {
      const { id } = await created(server, { description: 'kept' });
      return shown(await patched(server, id, { status: 'inactive' })).description;
    },
    right: 'kept',
    wrong: '',
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
  'empty-update-switches-on': {
    observe: async (server) => {
      const { id } = await created(server, { status: 'inactive' });
      const afterText = shown(await patched(server, id, { description })).status;
      return [afterText, shown(await patched(server, id, {})).status];
    },
    right: ['inactive', 'inactive'],
    wrong: ['inactive', 'active'],
  },
  'update-takes-creation-time': {
    observe: async (server) => {
      const { id } = await created(server);
      const createdAt = '2001-01-01T00:00:00Z';
      const beside = shown(await patched(server, id, { createdAt, description })).createdAt;
      const alone = shown(await patched(server, id, { createdAt })).createdAt;
      return [beside, alone].map((time) => Date.parse(time) === Date.parse(createdAt));
    },
    right: [false, false],
    wrong: [false, true],
  },
  'description-changes-once': {
    observe: async (server) => {
      const { id } = await created(server);
      await patched(server, id, { description: 'once' });
      await patched(server, id, { description: 'twice' });
      return (await read(server, id)).description;
    },
    right: 'twice',
    wrong: 'once',
  },
  'empty-description-ignored': {
    observe: async (server) => {
      const made = [await created(server, { description }), await created(server, { description, status: 'inactive' })];
      const answers = await Promise.all(made.map(({ id }) => patched(server, id, { description: '' })));
      return answers.map((answer) => shown(answer).description);
    },
    right: ['', ''],
    wrong: ['', 'changed'],
  },
  'reactivated-token-widened': {
    observe: async (server) => {
      const { bucketID, orgID } = server.fixture;
      const made = await operatorOf(server)('POST', '/api/v2/buckets', { orgID, name: 'another' });
      const permissions = [{ action: 'read', resource: { type: 'buckets', orgID, id: bucketID } }];
      const { id, token } = await created(server, { permissions });
      for (const status of ['inactive', 'active']) await patched(server, id, { status });
      const send = withToken(server, token);
      const other = `/api/v2/buckets/${JSON.parse(made.text).id}`;
      return [(await send('GET', bucketPath(server))).status, (await send('GET', other)).status];
    },
    right: [200, 404],
    wrong: [200, 200],
  },
};
