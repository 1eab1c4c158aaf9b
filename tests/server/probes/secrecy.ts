import { created, operatorOf, shown } from '../client.ts';
import { list, type Probe, patched, path, permissionsOf, read } from './probe.ts';
import { signIn } from './shared/sign-in.ts';

/** What is seen where answers tell what is to be kept secret. */
export const secrecyProbes: Readonly<Record<string, Probe>> = {
  'token-in-list': {
    observe: async (server) => {
      const { id, token } = await created(server);
      return [
        (await list(server)).find((row) => row.id === id)?.token === token,
        (await read(server, id)).token === token,
      ];
    },
    right: [false, false],
    wrong: [true, false],
  },
  'token-left-out-of-list': {
    observe: async (server) => {
      const { id } = await created(server);
      const row = (await list(server)).find((one) => one.id === id);
      return [row?.token, (await read(server, id)).token];
    },
    right: ['redacted', 'redacted'],
    wrong: ['', 'redacted'],
  },
  'token-left-out-of-update': {
    observe: async (server) => {
      const { id } = await created(server);
      return [shown(await patched(server, id, { status: 'active' })).token, (await read(server, id)).token];
    },
    right: ['redacted', 'redacted'],
    wrong: ['', 'redacted'],
  },
  'status-echoed': {
    observe: async (server) => {
      const { orgID } = server.fixture;
      const body = { orgID, status: 'bogus', permissions: permissionsOf(server, 'buckets') };
      const { status, text } = await operatorOf(server)('POST', path, body);
      return [status, text.includes('bogus')];
    },
    right: [400, false],
    wrong: [400, true],
  },
  'hash-shown': {
    observe: async (server) => Object.keys(await read(server, (await created(server)).id)).includes('hashedToken'),
    right: false,
    wrong: true,
  },
  'list-for-caches': {
    observe: async (server) => (await operatorOf(server)('GET', path)).headers.get('cache-control'),
    right: null,
    wrong: 'public, max-age=60',
  },
  'password-echoed': {
    observe: async (server) => {
      const { status, text } = await signIn(server, 'guessed-by-somebody');
      return [status, text.includes('guessed-by-somebody')];
    },
    right: [401, false],
    wrong: [401, true],
  },
  'token-hinted-at': {
    observe: async (server) => {
      const { id, token } = await created(server);
      return (await patched(server, id, { status: 'active' })).text.replaceAll(token, '').includes(token.slice(31, 49));
    },
    right: false,
    wrong: true,
  },
  'sign-in-stored': {
    observe: async (server) => (await signIn(server)).headers.get('cache-control'),
    right: 'no-store',
    wrong: 'private, no-cache',
  },
};
