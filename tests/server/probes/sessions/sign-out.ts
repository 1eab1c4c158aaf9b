import { type Probe, path } from '../probe.ts';
import { cookie, disabled, granted, session, updated } from '../shared/sign-in.ts';

const signout = '/api/v2/signout';

/** What is seen of faults in how sessions end. */
export const sessionsSignOutProbes: Readonly<Record<string, Probe>> = {
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
  'signout-ends-all': {
    observe: async (server) => {
      const [ended, other] = [await session(server), await session(server)];
      await ended('POST', signout);
      return [(await ended('GET', path)).status, (await other('GET', path)).status];
    },
    right: [401, 200],
    wrong: [401, 401],
  },
  'signout-repeated': afterSignout([204, 401, 401, 401], [204, 401, 401, 204]),
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
