import { sender } from '../../client.ts';
import { type Probe, path } from '../probe.ts';
import { cookie, session, setCookie } from '../shared/sign-in.ts';

/** What is seen of faults in the cookies of sessions. */
export const sessionsCookieProbes: Readonly<Record<string, Probe>> = {
  'cookie-open-to-scripts': attributeProbe('HttpOnly'),
  'cookie-for-any-site': attributeProbe('SameSite=Strict'),
  'cookie-outlives-session': {
    observe: async (server) => (await setCookie(server)).includes('Max-Age=31536000'),
    right: false,
    wrong: true,
  },
  'cookies-counted': {
    observe: async (server) => [await cookie(server), await cookie(server)].map((pair) => /=0{80,}/.test(pair)),
    right: [false, false],
    wrong: [true, true],
  },
  'invented-cookie-accepted': {
    observe: async (server) => {
      await session(server);
      const invented = ['session', 'influxdb-oss-session'].map((name) => `${name}=invented`).join('; ');
      return (await sender(server.url, { cookie: invented })('GET', path)).status;
    },
    right: 401,
    wrong: 200,
  },
  'cookie-compared-in-part': {
    observe: async (server) => {
      const real = await cookie(server);
      const presented = [real, `${real}x`, real.slice(0, 40)];
      return Promise.all(presented.map(async (one) => (await (await session(server, one))('GET', path)).status));
    },
    right: [200, 401, 401],
    wrong: [200, 200, 401],
  },
};

function attributeProbe(attribute: string): Probe {
  return {
    observe: async (server) => (await setCookie(server)).split('; ').includes(attribute),
    right: true,
    wrong: false,
  };
}
