import { gzipSync } from 'node:zlib';
import type { RunningServer } from '../../../../server/index.ts';
import { operatorOf, type Reply, shown } from '../../client.ts';
import { type Probe, path, permissionsOf, read } from '../probe.ts';

/** What is seen of faults in media types, encodings and sizes. */
export const errorsEncodingProbes: Readonly<Record<string, Probe>> = {
  'media-type-unchecked': {
    observe: async (server) => (await createdFrom(server, Buffer.from, 'text/plain')).status,
    right: 415,
    wrong: 201,
  },
  'media-type-compared-literally': {
    observe: async (server) => {
      const types = ['application/json', 'application/json; charset=utf-8', 'Application/JSON'];
      return Promise.all(types.map(async (type) => (await createdFrom(server, Buffer.from, type)).status));
    },
    right: [201, 201, 201],
    wrong: [201, 415, 415],
  },
  'compression-guessed': {
    observe: async (server) => (await createdFrom(server, (text) => gzipSync(text))).status,
    right: 400,
    wrong: 201,
  },
  'huge-description-cut': {
    observe: async (server) => {
      const reply = await createdFrom(server, (text) => Buffer.from(text.replace('"x"', `"${'x'.repeat(600_000)}"`)));
      return (await read(server, shown(reply).id)).description.length;
    },
    right: 600_000,
    wrong: 524_288,
  },
};

/** The answer to a creation with the description `x`, whose text is turned into bytes. */
function createdFrom(
  server: RunningServer,
  encode: (text: string) => Uint8Array,
  type = 'application/json',
): Promise<Reply> {
  const body = { orgID: server.fixture.orgID, description: 'x', permissions: permissionsOf(server, 'buckets') };
  return operatorOf(server)('POST', path, encode(JSON.stringify(body)), { 'content-type': type });
}
