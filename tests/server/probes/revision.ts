import { created, operatorOf, shown } from '../client.ts';
import { list, type Probe, patched, path, read, unknown } from './probe.ts';

const description = 'changed';

/** What is seen of faults with updates that are empty, refused, repeated, or about nothing. */
export const revisionProbes: Readonly<Record<string, Probe>> = {
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
  'refused-update-half-done': {
    observe: async (server) => {
      const { id } = await created(server, { description: 'kept' });
      const { status } = await patched(server, id, { description, status: 'ACTIVE' });
      return [status, (await read(server, id)).description];
    },
    right: [400, 'kept'],
    wrong: [400, 'changed'],
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
  'empty-description-ignored': {
    observe: async (server) => {
      const made = [await created(server, { description }), await created(server, { description, status: 'inactive' })];
      const answers = await Promise.all(made.map(({ id }) => patched(server, id, { description: '' })));
      return answers.map((answer) => shown(answer).description);
    },
    right: ['', ''],
    wrong: ['', 'changed'],
  },
  'update-creates-unknown': {
    observe: async (server) => {
      const id = unknown.slice(path.length + 1);
      const { status } = await patched(server, id, { description });
      const listed = (await list(server)).some((row) => row.id === id);
      return [status, (await operatorOf(server)('GET', unknown)).status, listed];
    },
    right: [404, 404, false],
    wrong: [404, 200, true],
  },
};
