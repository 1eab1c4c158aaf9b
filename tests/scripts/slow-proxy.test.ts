import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { Client } from '../../client/http/client.ts';
import { startSlowProxy } from '../../scripts/bench/slow-proxy.ts';

test('a slow proxy passes a path on as it came, and what is answered', async () => {
  const server = createServer(({ url }, response) => void response.writeHead(418, { 'x-path': url }).end('tea'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy = await startSlowProxy(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 20);
  const client = new Client({ url: proxy.url, timeout: 5_000, concurrency: 1 });
  try {
    const anyone = { name: 'main', credential: { kind: 'none' } } as const;
    const { answer, ms } = await client.send(
      { operation: 'GetAuthorizations', method: 'GET', path: '//api/v2/../authorizations' },
      anyone,
    );
    expect([answer.status, answer.headers['x-path'], answer.body]).toEqual([418, '//api/v2/../authorizations', 'tea']);
    expect(ms).toBeGreaterThanOrEqual(19);
  } finally {
    await client.close();
    proxy.close();
    server.close();
  }
});
