import { setTimeout as pause } from 'node:timers/promises';
import { operatorOf } from '../../client.ts';
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
};
