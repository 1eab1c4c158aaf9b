import { createHash } from 'node:crypto';
import type { RunningServer } from '../../../../server/index.ts';
import { withToken } from '../../client.ts';
import { type Probe, path } from '../probe.ts';

/** What is seen of faults that take something else for a token. */
export const authenticationDisguisesProbes: Readonly<Record<string, Probe>> = {
  'stored-hash-accepted': {
    observe: (server) =>
      statuses(server, (token) =>
        (['base64', 'hex'] as const).map((form) => createHash('sha512').update(token).digest(form)),
      ),
    right: [401, 401],
    wrong: [200, 401],
  },
  'token-bytes-compared': {
    observe: (server) => statuses(server, (token) => [token.slice(0, -2), token.slice(0, -3), `A${token}`]),
    right: [401, 401, 401],
    wrong: [200, 401, 401],
  },
  'position-not-compared': {
    observe: (server) => statuses(server, (token) => [changedAt(token, 43), changedAt(token, 42)]),
    right: [401, 401],
    wrong: [200, 401],
  },
};

function changedAt(token: string, at: number): string {
  return `${token.slice(0, at)}${token.charAt(at) === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
}

/** The answers to lists with texts that are made of the operator's token. */
function statuses(server: RunningServer, texts: (token: string) => readonly string[]): Promise<readonly number[]> {
  const sent = texts(server.fixture.operatorToken).map((text) => withToken(server, text)('GET', path));
  return Promise.all(sent.map(async (reply) => (await reply).status));
}
