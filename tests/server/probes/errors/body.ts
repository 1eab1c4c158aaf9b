import { operatorOf } from '../../client.ts';
import { type Probe, path, unknown } from '../probe.ts';

/** What is seen of faults in the bodies of errors. */
export const errorsBodyProbes: Readonly<Record<string, Probe>> = {
  'stack-in-message': {
    observe: async (server) => {
      const answers = ['/x', '/00000000000000aa'].map((below) => operatorOf(server)('GET', `${path}${below}`));
      return (await Promise.all(answers)).map(({ text }) => text.includes('decode.js:12'));
    },
    right: [false, false],
    wrong: [true, false],
  },
  'code-mismatch': {
    observe: async (server) => {
      const { status, code } = await operatorOf(server)('GET', unknown);
      return [status, code];
    },
    right: [404, 'not found'],
    wrong: [404, 'invalid'],
  },
  'message-missing': {
    observe: async (server) => JSON.parse((await operatorOf(server)('GET', unknown)).text),
    right: { code: 'not found', message: 'authorization not found' },
    wrong: { code: 'not found' },
  },
};
