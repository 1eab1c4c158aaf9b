import { request } from 'node:http';
import type { RunningServer } from '../../../../server/index.ts';
import { sender } from '../../client.ts';
import { type Probe, path } from '../probe.ts';

/** What is seen of faults in requests with more than one credential, or with one in another place. */
export const authenticationSeveralProbes: Readonly<Record<string, Probe>> = {
  'last-of-list-counts': {
    observe: (server) => statuses(server, (token) => [`Token none, Token ${token}`, `Token ${token}, Token none`]),
    right: [401, 401],
    wrong: [200, 401],
  },
  'first-header-counts': {
    observe: async (server) => {
      const lines = [`Token ${server.fixture.operatorToken}`, 'Token none'];
      return [await statusOfLines(server, lines), await statusOfLines(server, lines.toReversed())];
    },
    right: [401, 401],
    wrong: [200, 401],
  },
  'basic-password-accepted': {
    observe: (server) => statuses(server, (token) => [basic(`user:${token}`), basic(`${token}:`)]),
    right: [401, 401],
    wrong: [200, 401],
  },
};

function basic(text: string): string {
  return `Basic ${Buffer.from(text).toString('base64')}`;
}

function statuses(server: RunningServer, values: (token: string) => readonly string[]): Promise<readonly number[]> {
  const send = async (authorization: string) => (await sender(server.url, { authorization })('GET', path)).status;
  return Promise.all(values(server.fixture.operatorToken).map(send));
}

/** The status of a list with several header fields Authorization, which `fetch` would make one of. */
function statusOfLines(server: RunningServer, lines: readonly string[]): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = lines.flatMap((line) => ['authorization', line]);
    request(`${server.url}${path}`, { headers: ['host', 'test', ...headers] }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
