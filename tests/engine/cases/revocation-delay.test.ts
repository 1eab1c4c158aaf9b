import { expect, test } from 'vitest';
import type { Exchange } from '../../../client/http/exchange.ts';
import { RevocationDelay } from '../../../engine/cases/revocation-delay.ts';

function exchange(operation: Exchange['draft']['operation'], status: number, body = ''): Exchange {
  const draft = { operation, method: 'GET', path: '/' } as const;
  return { draft, sent: {}, as: 'main', setup: false, answer: { status, headers: {}, body }, startedAt: 0, ms: 0 };
}

const deleted = exchange('DeleteAuthorizationsID', 204);
const switchedOff = exchange('PatchAuthorizationsID', 200, '{"status":"inactive"}');

/** Milliseconds that a request waits after another. */
async function waited(ms: number, before: Exchange): Promise<number> {
  const grace = new RevocationDelay(ms);
  await grace.send(async () => before);
  const start = performance.now();
  await grace.send(async () => exchange('GetAuthorizations', 200));
  return performance.now() - start;
}

test('after a token was ended, the next request waits', async () => {
  for (const ended of [deleted, switchedOff]) expect(await waited(200, ended)).toBeGreaterThan(180);
});

test('after anything else, and where no grace was given, it does not', async () => {
  const others = [
    exchange('DeleteAuthorizationsID', 404),
    exchange('PatchAuthorizationsID', 200, '{"status":"active"}'),
    exchange('PatchAuthorizationsID', 401, '{"status":"inactive"}'),
    exchange('GetAuthorizationsID', 200, '{"status":"inactive"}'),
  ];
  for (const other of others) expect(await waited(1_000, other)).toBeLessThan(900);
  expect(await waited(0, deleted)).toBeLessThan(900);
});
