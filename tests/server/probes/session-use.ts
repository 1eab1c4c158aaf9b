import { created, operatorOf } from '../client.ts';
import { type Probe, patched, path } from './probe.ts';
import { cookie, disabled, granted, session, updated } from './sign-in.ts';

const signout = '/api/v2/signout';

/** What is seen of faults in what sessions may do, and in how they end. */
export const sessionUseProbes: Readonly<Record<string, Probe>> = {
  'session-without-permissions': {
    observe: async (server) => {
      const send = await session(server);
      return [(await send('GET', path)).status, (await send('GET', '/api/v2/me')).status];
    },
    right: [200, 200],
    wrong: [401, 200],
  },
  'session-gains-nothing': {
    observe: async (server) => {
      const [used, fresh] = [await session(server), await session(server)];
      await used('GET', path);
      const { target } = await granted(server);
      return [await updated(used, target), await updated(fresh, target)];
    },
    right: [200, 200],
    wrong: [401, 200],
  },
  'session-loses-nothing': {
    observe: async (server) => {
      const { target, granting } = await granted(server);
      const [used, fresh] = [await session(server), await session(server)];
      await used('GET', path);
      await operatorOf(server)('DELETE', `${path}/${granting.id}`);
      return [await updated(used, target), await updated(fresh, target)];
    },
    right: [401, 401],
    wrong: [200, 401],
  },
  'inactive-authorization-carried': {
    observe: async (server) => {
      const { target, granting } = await granted(server, 'inactive');
      const before = await updated(await session(server), target);
      await patched(server, granting.id, { status: 'active' });
      return [before, await updated(await session(server), target)];
    },
    right: [401, 200],
    wrong: [200, 200],
  },
  'session-deletes-anything': {
    observe: async (server) => {
      const target = await created(server, { userID: server.fixture.otherUserID });
      const send = await session(server);
      return [await updated(send, target), (await send('DELETE', `${path}/${target.id}`)).status];
    },
    right: [401, 401],
    wrong: [401, 204],
  },
  'session-outlives-user': {
    observe: async (server) => {
      const send = await session(server);
      await disabled(server);
      return (await send('GET', path)).status;
    },
    right: 401,
    wrong: 200,
  },
  'cookie-survives-signout': afterSignout([204, 401, 401, 401], [204, 200, 401, 401]),
  'signed-out-session-updates': afterSignout([204, 401, 401, 401], [204, 401, 200, 401]),
  'signout-repeated': afterSignout([204, 401, 401, 401], [204, 401, 401, 204]),
  'signout-ends-all': {
    observe: async (server) => {
      const [ended, other] = [await session(server), await session(server)];
      await ended('POST', signout);
      return [(await ended('GET', path)).status, (await other('GET', path)).status];
    },
    right: [401, 200],
    wrong: [401, 401],
  },
};

/** The sign-out, then a list, an update, and a second sign-out with the same cookie. */
function afterSignout(right: readonly number[], wrong: readonly number[]): Probe {
  return {
    observe: async (server) => {
      const { target } = await granted(server);
      const send = await session(server, await cookie(server));
      const first = (await send('POST', signout)).status;
      const uses = [(await send('GET', path)).status, await updated(send, target)];
      return [first, ...uses, (await send('POST', signout)).status];
    },
    right,
    wrong,
  };
}
