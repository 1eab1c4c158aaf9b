import { operatorOf } from '../../client.ts';
import { list, type Probe, patched } from '../probe.ts';
import { ofOther, otherUser, use } from '../shared/other-user.ts';

/** What is seen of tokens whose user was switched off and on. */
export const usersSwitchingProbes: Readonly<Record<string, Probe>> = {
  'returning-user-revives-tokens': {
    observe: async (server) => {
      const [active, off] = [await ofOther(server), await ofOther(server)];
      await patched(server, off.id, { status: 'inactive' });
      const before = await use(server, off);
      await operatorOf(server)('PATCH', otherUser(server), { status: 'inactive' });
      const paused = await use(server, active);
      await operatorOf(server)('PATCH', otherUser(server), { status: 'active' });
      return [before, paused, await use(server, active), await use(server, off)];
    },
    right: [401, 401, 200, 401],
    wrong: [401, 401, 200, 200],
  },
  'rows-of-switched-off-user-hidden': {
    observe: async (server) => {
      const { id } = await ofOther(server);
      await operatorOf(server)('PATCH', otherUser(server), { status: 'inactive' });
      const { otherUser: name, otherUserID } = server.fixture;
      const lists = [`?user=${name}`, `?userID=${otherUserID}`].map((query) => list(server, query));
      return (await Promise.all(lists)).map((rows) => rows.some((row) => row.id === id));
    },
    right: [true, true],
    wrong: [false, true],
  },
};
