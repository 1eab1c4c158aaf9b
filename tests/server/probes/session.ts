import { operatorOf, sender } from '../client.ts';
import { type Probe, path } from './probe.ts';
import { cookie, disabled, session, setCookie, signIn } from './sign-in.ts';

/** What is seen of faults in sign-ins and cookies. */
export const sessionProbes: Readonly<Record<string, Probe>> = {
  'signin-without-cookie': {
    observe: async (server) => {
      const { status, headers } = await signIn(server);
      return [status, headers.has('set-cookie')];
    },
    right: [204, true],
    wrong: [204, false],
  },
  'any-password-accepted': {
    observe: async (server) => [
      (await signIn(server, 'wrong')).status,
      (await signIn(server, 'wrong', 'nobody')).status,
    ],
    right: [401, 401],
    wrong: [204, 401],
  },
  'empty-password-accepted': {
    observe: async (server) => [(await signIn(server, '')).status, (await signIn(server, 'wrong')).status],
    right: [401, 401],
    wrong: [204, 401],
  },
  'unknown-user-told': {
    observe: async (server) => {
      const replies = [await signIn(server, 'wrong'), await signIn(server, 'wrong', 'nobody')];
      return replies.map(({ text }) => JSON.parse(text).message);
    },
    right: ['unauthorized access', 'unauthorized access'],
    wrong: ['unauthorized access', 'user not found'],
  },
  'old-password-accepted': {
    observe: async (server) => {
      const before = (await signIn(server)).status;
      const { otherUserID } = server.fixture;
      await operatorOf(server)('POST', `/api/v2/users/${otherUserID}/password`, { password: 'another-one' });
      return [before, (await signIn(server)).status, (await signIn(server, 'another-one')).status];
    },
    right: [204, 401, 204],
    wrong: [204, 204, 204],
  },
  'disabled-user-signs-in': {
    observe: async (server) => {
      await disabled(server);
      return (await signIn(server)).status;
    },
    right: 403,
    wrong: 204,
  },
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
      const presented = [real, `${real}x`, real.slice(0, 50)];
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
