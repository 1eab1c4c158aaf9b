import { created, operatorOf } from '../../client.ts';
import { list, type Probe, path } from '../probe.ts';
import { single, twinsListed } from '../shared/twins.ts';

/** What is seen of faults in what a creation stores and shows. */
export const createRepresentationProbes: Readonly<Record<string, Probe>> = {
  'refused-creation-kept': {
    observe: async (server) => {
      const { orgID, secondOrgID } = server.fixture;
      const permissions = [{ action: 'read', resource: { type: 'buckets', orgID: secondOrgID } }];
      const before = (await list(server)).length;
      const { status } = await operatorOf(server)('POST', path, { orgID, permissions });
      return [status < 400, (await list(server)).length - before];
    },
    right: [false, 0],
    wrong: [false, 1],
  },
  'never-updated': {
    observe: async (server) => {
      const { createdAt, updatedAt } = await created(server);
      return [updatedAt === createdAt, updatedAt.slice(0, 4) === '1970'];
    },
    right: [true, false],
    wrong: [false, true],
  },
  'self-link-to-collection': {
    observe: async (server) => {
      const { id, links } = await created(server);
      return [links.self === `${path}/${id}`, links.self === path];
    },
    right: [true, false],
    wrong: [false, true],
  },
  'organization-nameless': {
    observe: async (server) => {
      const { org, orgID } = await created(server);
      return [org === server.fixture.org, org === orgID];
    },
    right: [true, false],
    wrong: [false, true],
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
  'equal-listed-once': {
    observe: async (server) => [
      await twinsListed(server, 2, { permissions: single(server) }),
      await twinsListed(server, 2, {}),
    ],
    right: [2, 2],
    wrong: [1, 2],
  },
  'user-shown-as-organization': {
    observe: async (server) => (await created(server)).userID === server.fixture.userID,
    right: true,
    wrong: false,
  },
};
