import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeadlineError, ExcessError } from '../../../client/http/failure.ts';
import { type Bounds, receive } from '../../../client/http/receiving.ts';

const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/short': (response) => response.writeHead(201, { 'x-a': ['1', '2'] }).end('abc'),
  '/pieces': (response) => {
    response.write('ab');
    setTimeout(() => response.end('c'), 5);
  },
  '/long': (response) => response.end('x'.repeat(2_000)),
  '/interim': (response) => {
    for (let count = 0; count < 100; count += 1) response.writeProcessing();
    response.end('late');
  },
  '/hinted': (response) => {
    response.writeEarlyHints({ link: '</x>; rel=preload' });
    response.end('abc');
  },
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': '10' });
    response.write('abc', () => response.destroy());
  },
};

const server = createServer(({ url = '' }, response) => answers[url]?.(response));
let pool: Pool;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  pool = new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { connections: 1 });
});

afterAll(async () => {
  await pool.destroy();
  server.closeAllConnections();
  server.close();
});

function get(path: string, bounds: Partial<Bounds> = {}) {
  const signal = new AbortController().signal;
  return receive(pool, { method: 'GET', path }, { timeout: 10_000, mostBytes: 1_000, signal, ...bounds });
}

test('an answer comes whole, at once or in pieces, whatever is said in between', async () => {
  const { status, headers, bytes } = await get('/short');
  expect([status, headers['x-a'], String(bytes)]).toEqual([201, ['1', '2'], 'abc']);
  expect(String((await get('/pieces')).bytes)).toBe('abc');
  expect(String((await get('/hinted')).bytes)).toBe('abc');
});

test('what is too much ends the exchange, and the next one goes on', async () => {
  await expect(get('/long')).rejects.toThrow(ExcessError);
  await expect(get('/interim')).rejects.toThrow('more than 64 interim answers');
  await expect(get('/cut')).rejects.toThrow();
  expect((await get('/short')).status).toBe(201);
});

test('silence ends the exchange in time', async () => {
  await expect(get('/silent', { timeout: 50 })).rejects.toThrow(DeadlineError);
});

test('a signal ends an exchange that is under way, and one that waits for its connection', async () => {
  const controller = new AbortController();
  const both = [get('/silent', { signal: controller.signal }), get('/short', { signal: controller.signal })];
  const over = Promise.allSettled(both);
  setTimeout(() => controller.abort(new Error('enough')), 20);
  for (const one of await over) expect(one).toMatchObject({ status: 'rejected', reason: { message: 'enough' } });
  await expect(get('/short', { signal: controller.signal })).rejects.toThrow('enough');
  expect((await get('/short')).status).toBe(201);
});
