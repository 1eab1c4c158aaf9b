import { operatorOf, shown } from '../../client.ts';
import type { Probe } from '../probe.ts';
import { session } from '../shared/sign-in.ts';

/** What is seen of sessions whose users had another part in organizations. */
export const sessionsDemotionProbes: Readonly<Record<string, Probe>> = {
  'demoted-owner-makes-buckets': {
    observe: async (server) => {
      const { orgID, otherUserID: id } = server.fixture;
      const operator = operatorOf(server);
      await operator('POST', `/api/v2/orgs/${orgID}/owners`, { id });
      const send = await session(server);
      const made = async (name: string) => (await send('POST', '/api/v2/buckets', { orgID, name })).status;
      const statuses = [await made('first')];
      await operator('DELETE', `/api/v2/orgs/${orgID}/owners/${id}`);
      await operator('POST', `/api/v2/orgs/${orgID}/members`, { id });
      return [...statuses, await made('second')];
    },
    right: [201, 401],
    wrong: [201, 201],
  },
  'members-leave-together': {
    observe: async (server) => {
      const { orgID, otherUserID } = server.fixture;
      const operator = operatorOf(server);
      const { id } = shown(await operator('POST', '/api/v2/users', { name: 'leaving' }));
      await operator('POST', `/api/v2/orgs/${orgID}/members`, { id });
      await operator('POST', `/api/v2/orgs/${orgID}/members`, { id: otherUserID });
      const send = await session(server);
      const seen = async () => (await send('GET', `/api/v2/orgs/${orgID}`)).status;
      const before = await seen();
      await operator('DELETE', `/api/v2/orgs/${orgID}/members/${id}`);
      return [before, await seen()];
    },
    right: [200, 200],
    wrong: [200, 401],
  },
};
