import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { takeControls, untilAccepted } from '../../client/control.ts';
import { Client } from '../../client/http/client.ts';

const main = {
  name: 'main',
  credential: { kind: 'token', token: 'main-token' },
  orgID: 'a',
  org: 'a',
  userID: 'b',
  user: 'b',
} as const;

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** A server that accepts everybody but for connections that it has come to refuse, and its client. */
async function refusing() {
  const refused = new WeakSet<object>();
  const sockets = new Set<object>();
  let refusesAll = false;
  const server = createServer((request, response) => {
    sockets.add(request.socket);
    const isRefused = refusesAll || refused.has(request.socket);
    response.writeHead(isRefused ? 401 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isRefused ? { code: 'unauthorized', message: 'no' } : { orgs: [] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new Client({ url, timeout: 5_000, concurrency: 1 });
  closing.push(async () => {
    await client.close();
    server.closeAllConnections();
    server.close();
  });
  const refuse = (all: boolean) => {
    refusesAll = all;
    for (const socket of sockets) refused.add(socket);
  };
  return { client, controls: await takeControls(client, main), refuse };
}

const { signal } = new AbortController();

test('a token that is refused on one connection and accepted on a fresh one is not lost', async () => {
  const { client, controls, refuse } = await refusing();
  refuse(false);
  await expect(untilAccepted(client, main, controls, signal)).resolves.toBeUndefined();
});

test('a token that is refused on a fresh connection, too, is lost', async () => {
  const { client, controls, refuse } = await refusing();
  refuse(true);
  await expect(untilAccepted(client, main, controls, signal)).rejects.toMatchObject({ code: 'TARGET_LOST' });
});
