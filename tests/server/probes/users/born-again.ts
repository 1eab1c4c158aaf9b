import { operatorOf } from '../../client.ts';
import type { Probe } from '../probe.ts';
import { ofOther, otherUser, use } from '../shared/other-user.ts';

/** What is seen of users who inherit of those who had their names. */
export const usersBornAgainProbes: Readonly<Record<string, Probe>> = {
  'namesake-inherits-tokens': {
    observe: async (server) => {
      const send = operatorOf(server);
      const made = await ofOther(server);
      const statuses = [await use(server, made)];
      await send('DELETE', otherUser(server));
      statuses.push(await use(server, made));
      await send('POST', '/api/v2/users', { name: server.fixture.otherUser });
      return [...statuses, await use(server, made)];
    },
    right: [200, 401, 401],
    wrong: [200, 401, 200],
  },
};
