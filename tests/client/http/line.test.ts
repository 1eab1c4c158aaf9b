import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { Client } from '../../../client/http/client.ts';
import { anonymous } from '../../../client/principal.ts';

/** A client of a server that tells on which of its connections each request came. */
async function clientOf() {
  const sockets: Socket[] = [];
  const server = createServer(({ socket }, response) => {
    if (!sockets.includes(socket)) sockets.push(socket);
    response.end(String(sockets.indexOf(socket)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new Client({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    timeout: 5_000,
    concurrency: 4,
  });
  onTestFinished(async () => {
    await client.close();
    await new Promise((resolve) => server.close(resolve));
  });
  return async (inLine: object | null) =>
    (await client.send({ operation: null, method: 'GET', path: '/' }, anonymous, { inLine })).answer.body;
}

test('requests in one line share a connection with each other and with no others', async () => {
  const send = await clientOf();
  const line = {};
  const first = await send(line);
  const [other, ...rest] = await Promise.all([send(null), send(line), send(line)]);
  expect([...rest, await send(line)]).toEqual([first, first, first]);
  expect(other).not.toBe(first);
});

test('another line begins on a new connection', async () => {
  const send = await clientOf();
  const first = await send({});
  expect(await send({})).not.toBe(first);
});
