import { created, operatorOf, withToken } from '../../client.ts';
import type { Probe } from '../probe.ts';

/** What is seen of tokens that nobody thinks of when their user goes. */
export const usersManyTokensProbes: Readonly<Record<string, Probe>> = {
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
