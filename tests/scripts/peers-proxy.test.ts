import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWatchingProxy, type WatchingProxy } from '../../scripts/peers/watching-proxy.ts';
import { type RunningServer, startServer } from '../../server/index.ts';

describe.each([
  { guarded: false, status: 204, trespasses: 1 },
  { guarded: true, status: 403, trespasses: 0 },
])('a proxy with guarded: $guarded', ({ guarded, status, trespasses }) => {
  let server: RunningServer;
  let proxy: WatchingProxy;
  let standing: string;

  const call = (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${proxy.url}/api/v2/authorizations${path}`, {
      method,
      headers: { authorization: `Token ${server.fixture.secondToken}`, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });

  beforeAll(async () => {
    server = await startServer({ profile: 'oss-2.9' });
    const headers = { authorization: `Token ${server.fixture.secondToken}` };
    const list = await (await fetch(`${server.url}/api/v2/authorizations`, { headers })).text();
    standing = /"id":"([0-9a-f]{16})"/.exec(list)?.[1] ?? '';
    expect(standing).not.toBe('');
    proxy = await startWatchingProxy({ upstream: server.url, standing: new Set([standing]), guarded });
  });

  afterAll(async () => {
    await proxy.close();
    await server.close();
  });

  test('hands on what is new, and counts', async () => {
    const orgID = server.fixture.secondOrgID;
    const permissions = [{ action: 'read', resource: { type: 'buckets', orgID } }];
    const created = await call('POST', '', { orgID, permissions });
    expect(created.status).toBe(201);
    const { id } = (await created.json()) as { readonly id: string };
    expect((await call('DELETE', `/${id}`)).status).toBe(204);
    expect(proxy).toMatchObject({ requests: 2, trespasses: 0 });
  });

  test('sees what happens to what stood before', async () => {
    expect((await call('GET', `/${standing}`)).status).toBe(200);
    expect((await call('DELETE', `/${standing.toUpperCase()}`)).status).toBe(status);
    expect(proxy).toMatchObject({ requests: 4, trespasses });
  });
});
