import { setTimeout as pause } from 'node:timers/promises';
import { created, operatorOf, withToken } from '../../client.ts';
import type { Probe } from '../probe.ts';
import { ofOther, otherUser, use } from '../shared/other-user.ts';

/** What is seen of users who come back. */
export const usersStayingProbes: Readonly<Record<string, Probe>> = {
  'inactive-user-back-later': {
    observe: async (server) => {
      const made = await ofOther(server);
      await operatorOf(server)('PATCH', otherUser(server), { status: 'inactive' });
      const first = await use(server, made);
      await pause(350);
      return [first, await use(server, made)];
    },
    right: [401, 401],
    wrong: [401, 200],
  },
  'later-tokens-outlive-user': {
    observe: async (server) => {
      const { otherUserID } = server.fixture;
      const tokens: string[] = [];
      for (let index = 0; index < 21; index += 1)
        tokens.push((await created(server, { userID: otherUserID })).token ?? '');
      await operatorOf(server)('PATCH', `/api/v2/users/${otherUserID}`, { status: 'inactive' });
      const used = [tokens[0], tokens[19], tokens[20]].map((token = '') =>
        withToken(server, token)('GET', '/api/v2/me'),
      );
      return (await Promise.all(used)).map(({ status }) => status);
    },
    right: [401, 401, 401],
    wrong: [401, 401, 200],
  },
};
