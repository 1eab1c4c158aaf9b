import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { RunningServer } from '../../../../server/index.ts';
import { created } from '../../client.ts';
import { type Probe, path } from '../probe.ts';

/** A read as it comes over the wire, which `fetch` would decode: its coding, and what it is once decoded as labelled. */
function read(server: RunningServer, id: string, acceptEncoding?: string): Promise<readonly [string, string]> {
  const authorization = `Token ${server.fixture.operatorToken}`;
  const headers = { authorization, ...(acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding }) };
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${path}/${id}`, { headers }, async (answer) => {
      const bytes = Buffer.concat(await answer.toArray());
      const coding = answer.headers['content-encoding'] ?? 'none';
      resolve([coding, described(coding === 'gzip' ? gunzipSync(bytes) : bytes)]);
    });
    sent.on('error', reject);
    sent.end();
  });
}

function described(bytes: Buffer): string {
  const text = bytes.toString();
  return text.startsWith('{') ? JSON.parse(text).description.slice(0, 2) : 'no JSON';
}

const description = 'é!'.repeat(1_000);

/** What is seen of faults in compressed answers. */
export const wireCodingProbes: Readonly<Record<string, Probe>> = {
  'compressed-for-all': {
    observe: async (server) => {
      const { id } = await created(server, { description });
      const [, packed] = await read(server, id, 'gzip');
      return [packed, await read(server, id), await read(server, id)];
    },
    right: ['é!', ['none', 'é!'], ['none', 'é!']],
    wrong: ['é!', ['none', 'no JSON'], ['none', 'é!']],
  },
  'letters-lost-in-compression': {
    observe: async (server) => {
      const { id } = await created(server, { description });
      return [(await read(server, id, 'gzip, deflate, br'))[1], (await read(server, id, 'gzip'))[1]];
    },
    right: ['é!', 'é!'],
    wrong: ['e!', 'é!'],
  },
  'gzip-whatever-its-weight': {
    observe: async (server) => {
      const { id } = await created(server, { description });
      return [await read(server, id, 'gzip;q=0, identity'), await read(server, id)];
    },
    right: [
      ['none', 'é!'],
      ['none', 'é!'],
    ],
    wrong: [
      ['gzip', 'é!'],
      ['none', 'é!'],
    ],
  },
};
