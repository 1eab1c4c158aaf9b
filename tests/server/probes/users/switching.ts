import { operatorOf } from '../../client.ts';
import { type Probe, patched } from '../probe.ts';
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
};
