import { created, sender, withToken } from '../../client.ts';
import { type Probe, path, read } from '../probe.ts';

const strange = 'invented-token-that-nobody-has';

/** What is seen of faults in credentials. */
export const authenticationCredentialsProbes: Readonly<Record<string, Probe>> = {
  'token-prefix-accepted': {
    observe: async (server) => (await withToken(server, `${server.fixture.operatorToken}x`)('GET', path)).status,
    right: 401,
    wrong: 200,
  },
  'no-credential-accepted': {
    observe: async (server) => (await sender(server.url, {})('GET', path)).status,
    right: 401,
    wrong: 200,
  },
  'malformed-credential-accepted': {
    observe: async (server) => [
      (await sender(server.url, { authorization: 'Token' })('GET', path)).status,
      (await sender(server.url, { authorization: 'Token none' })('GET', path)).status,
      (await sender(server.url, {})('GET', path)).status,
    ],
    right: [401, 401, 401],
    wrong: [200, 401, 401],
  },
  'high-bit-ignored': {
    observe: async (server) => {
      const { operatorToken: token } = server.fixture;
      const raised = String.fromCharCode(token.charCodeAt(0) | 0x80) + token.slice(1);
      return (await withToken(server, raised)('GET', path)).status;
    },
    right: 401,
    wrong: 200,
  },
  'long-token-cut': {
    observe: async (server) => {
      const tails = ['x', 'x'.repeat(1_000)].map((tail) => server.fixture.operatorToken + tail);
      return Promise.all(tails.map(async (token) => (await withToken(server, token)('GET', path)).status));
    },
    right: [401, 401],
    wrong: [401, 200],
  },
  'token-in-query-accepted': {
    observe: async (server) => {
      const query = `?access_token=${encodeURIComponent(server.fixture.operatorToken)}`;
      return (await sender(server.url, {})('GET', `${path}${query}`)).status;
    },
    right: 401,
    wrong: 200,
  },
  'challenge-missing': {
    observe: async (server) => (await withToken(server, strange)('GET', path)).headers.has('www-authenticate'),
    right: true,
    wrong: false,
  },
  'near-token-told': {
    observe: async (server) => {
      const tokens = [strange, `${server.fixture.operatorToken.slice(0, -3)}!==`];
      const refusals = tokens.map(async (token) => (await withToken(server, token)('GET', path)).text);
      return (await Promise.all(refusals)).map((text) => JSON.parse(text).message);
    },
    right: ['unauthorized access', 'unauthorized access'],
    wrong: ['unauthorized access', 'wrong token'],
  },
  'strangers-corrected': {
    observe: async (server) => {
      const bodies = ['{', '{}'];
      return Promise.all(bodies.map(async (body) => (await sender(server.url, {})('POST', path, body)).status));
    },
    right: [401, 401],
    wrong: [400, 401],
  },
  'stranger-deletes': {
    observe: async (server) => {
      const { id } = await created(server);
      const { status } = await sender(server.url, {})('DELETE', `${path}/${id}`);
      return [status, (await read(server, id)).id === id];
    },
    right: [401, true],
    wrong: [401, false],
  },
};
