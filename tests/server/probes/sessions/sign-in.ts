import { operatorOf } from '../../client.ts';
import type { Probe } from '../probe.ts';
import { disabled, signIn } from '../shared/sign-in.ts';

/** What is seen of faults in signing in. */
export const sessionsSignInProbes: Readonly<Record<string, Probe>> = {
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
};
