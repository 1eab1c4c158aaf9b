import type { RunningServer } from '../../../../server/index.ts';
import { operatorOf } from '../../client.ts';
import type { Probe } from '../probe.ts';
import { otherUser } from '../shared/other-user.ts';
import { session, signIn } from '../shared/sign-in.ts';

/** What is seen of names in sign-ins and sessions. */
export const sessionsNamesProbes: Readonly<Record<string, Probe>> = {
  'equal-looking-names-share-passwords': {
    observe: async (server) => {
      const [first, other] = ['Zoé'.normalize('NFC'), 'Zoé'.normalize('NFD')];
      await makeUser(server, first, 'the-first-password');
      await makeUser(server, other, 'the-other-password');
      const statuses = [];
      for (const password of ['the-first-password', 'the-other-password'])
        for (const name of [first, other]) statuses.push((await signIn(server, password, name)).status);
      return statuses;
    },
    right: [204, 401, 401, 204],
    wrong: [204, 204, 204, 204],
  },
  'caller-found-by-first-name': {
    observe: async (server) => {
      const { otherUser: name, otherUserID } = server.fixture;
      const send = await session(server);
      const isOther = async () => JSON.parse((await send('GET', '/api/v2/me')).text).id === otherUserID;
      const seen = [await isOther()];
      await operatorOf(server)('PATCH', otherUser(server), { name: 'renamed' });
      seen.push(await isOther());
      await makeUser(server, name, 'another-password');
      return [...seen, await isOther()];
    },
    right: [true, true, true],
    wrong: [true, true, false],
  },
  'renamed-loses-password': {
    observe: async (server) => {
      const statuses = [(await signIn(server)).status];
      await operatorOf(server)('PATCH', otherUser(server), { name: 'renamed' });
      return [...statuses, (await signIn(server, undefined, 'renamed')).status];
    },
    right: [204, 204],
    wrong: [204, 401],
  },
};

async function makeUser(server: RunningServer, name: string, password: string): Promise<void> {
  const send = operatorOf(server);
  const { id } = JSON.parse((await send('POST', '/api/v2/users', { name })).text);
  await send('POST', `/api/v2/users/${id}/password`, { password });
}
