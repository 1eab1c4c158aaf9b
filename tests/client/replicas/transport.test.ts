import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { Client } from '../../../client/http/client.ts';
import { curl } from '../../../client/http/curl.ts';
import { directTransport } from '../../../client/http/transport.ts';
import { anonymous } from '../../../client/principal.ts';

test('a replica is reached by its address, under the name of the URL, and curl is told so', async () => {
  const hosts: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    hosts.push(request.headers.host);
    response.setHeader('content-type', 'application/json').end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const url = `http://influx.invalid:${typeof address === 'object' ? address?.port : 0}`;
  const transport = { ...directTransport, address: '127.0.0.1' };
  const client = new Client({ url, timeout: 5_000, concurrency: 1, transport, at: { url, address: '127.0.0.1' } });
  onTestFinished(() => client.close());
  const exchange = await client.send({ operation: null, method: 'GET', path: '/' }, anonymous);
  expect(exchange.answer.status).toBe(200);
  expect(hosts).toEqual([new URL(url).host]);
  expect(curl(exchange, 'http://elsewhere')).toContain(`--connect-to ::127.0.0.1: ${url}/`);
});

test('clients beside each other share what may be sent', async () => {
  const first = new Client({
    ...{ url: 'http://127.0.0.1:9', timeout: 100, concurrency: 1 },
    limits: { maxRequests: 1, maxCreates: null, perSecond: null, readOnly: false },
  });
  const second = new Client({ url: 'http://127.0.0.1:9', timeout: 100, concurrency: 1, beside: first });
  onTestFinished(() => Promise.all([first.close(), second.close()]).then(() => {}));
  const draft = { operation: null, method: 'GET', path: '/' } as const;
  await expect(first.send(draft, anonymous)).rejects.toMatchObject({ code: 'TARGET_UNREACHABLE' });
  await expect(second.send(draft, anonymous)).rejects.toMatchObject({ code: 'LIMIT_REACHED' });
});
