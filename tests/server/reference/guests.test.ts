import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { created, operatorOf, type Reply, sender, serverFor, withToken } from '../client.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly role?: string;
}

function rows(reply: Reply, member: string): readonly Row[] {
  return JSON.parse(reply.text)[member];
}

async function withBuckets(count: number) {
  const server = await serverFor({ profile: 'oss-2.9' });
  const { orgID } = server.fixture;
  const send = operatorOf(server);
  const made = await Promise.all(
    Array.from({ length: count }, (_, index) => send('POST', '/api/v2/buckets', { orgID, name: `b${index}` })),
  );
  const ids: readonly string[] = made.map(({ text }) => JSON.parse(text).id);
  return { server, send, ids: [...ids, server.fixture.bucketID].toSorted(), orgID };
}

test('a list shows 20 rows unless told otherwise, and each page tells of those beside it', async () => {
  const { send, ids, orgID } = await withBuckets(24);
  const page = async (query: string) => {
    const reply = await send('GET', `/api/v2/buckets?orgID=${orgID}${query}`);
    return rows(reply, 'buckets').map(({ id }) => id);
  };
  expect(await page('')).toEqual(ids.slice(0, 20));
  expect(await page('&limit=7&offset=7')).toEqual(ids.slice(7, 14));
  expect(await page(`&limit=7&after=${ids[6]}`)).toEqual(ids.slice(7, 14));
  expect(await page('&descending=true&limit=3')).toEqual(ids.toReversed().slice(0, 3));
  const { links } = JSON.parse((await send('GET', `/api/v2/buckets?orgID=${orgID}&limit=7&offset=7`)).text);
  const link = (offset: number) => `/api/v2/buckets?orgID=${orgID}&limit=7&offset=${offset}`;
  expect(links).toEqual({ prev: link(0), self: link(7), next: link(14) });
});

test('a walk by the last id loses no row to a deletion on the way', async () => {
  const { send, ids } = await withBuckets(9);
  const first = rows(await send('GET', '/api/v2/buckets?limit=5'), 'buckets').map(({ id }) => id);
  for (const id of first) await send('DELETE', `/api/v2/buckets/${id}`);
  const rest = rows(await send('GET', `/api/v2/buckets?limit=100&after=${first.at(-1)}`), 'buckets');
  const all = [...first, ...rest.map(({ id }) => id)];
  expect(ids.filter((id) => !all.includes(id))).toEqual([]);
});

test.each(['limit=0', 'limit=101', 'limit=x', 'offset=-1', 'after=x', 'descending=maybe'])(
  'a list refuses ?%s',
  async (query) => {
    const send = operatorOf(await serverFor({ profile: 'oss-2.9' }));
    for (const path of ['buckets', 'orgs', 'users']) {
      expect((await send('GET', `/api/v2/${path}?${query}`)).status).toBe(400);
    }
  },
);

test('pages hold what the caller may read, wherever the rest stands', async () => {
  const { server, ids, orgID } = await withBuckets(24);
  const permissions = ids.slice(-2).map((id) => ({ action: 'read', resource: { type: 'buckets', id, orgID } }));
  const { token } = await created(server, { permissions });
  const shown = rows(await withToken(server, token)('GET', '/api/v2/buckets?limit=1'), 'buckets');
  expect(shown.map(({ id }) => id)).toEqual(ids.slice(-2, -1));
});

test('one that is asked for by its id or its name is there or 404', async () => {
  const server = await serverFor({ profile: 'oss-2.9' });
  const send = operatorOf(server);
  const { orgID, userID } = server.fixture;
  const missing = ['buckets?id=0000000000000404', 'orgs?orgID=0000000000000404', 'users?id=0000000000000404'];
  for (const path of [...missing, `buckets?orgID=${orgID}&name=none`, 'orgs?org=none', 'users?name=none']) {
    expect([path, (await send('GET', `/api/v2/${path}`)).status]).toEqual([path, 404]);
  }
  expect(rows(await send('GET', '/api/v2/buckets?name=none'), 'buckets')).toEqual([]);
  const joined = rows(await send('GET', `/api/v2/orgs?userID=${userID}`), 'orgs');
  expect(joined.map(({ id }) => id)).toEqual([orgID]);
});

test('null counts as absent in buckets, organizations and users', async () => {
  const server = await serverFor({ profile: 'oss-2.9' });
  const send = operatorOf(server);
  const { orgID } = server.fixture;
  const bucket = { orgID, name: 'nulls', description: null, retentionRules: null };
  expect((await send('POST', '/api/v2/buckets', bucket)).status).toBe(201);
  expect((await send('POST', '/api/v2/orgs', { name: 'nulls', description: null })).status).toBe(201);
  expect((await send('POST', '/api/v2/users', { name: 'nulls', status: null })).status).toBe(201);
});

test.each(['buckets', 'orgs'] as const)('members and owners of %s join, are listed and leave', async (kind) => {
  const server = await serverFor({ profile: 'oss-2.9' });
  const send = operatorOf(server);
  const { bucketID, secondOrgID, otherUserID: id } = server.fixture;
  const path = `/api/v2/${kind}/${kind === 'orgs' ? secondOrgID : bucketID}`;
  for (const role of ['member', 'owner']) {
    const shown = async () => rows(await send('GET', `${path}/${role}s`), 'users').filter((one) => one.id === id);
    expect((await send('POST', `${path}/${role}s`, { id })).status).toBe(201);
    expect((await shown()).map((one) => one.role)).toEqual([role]);
    expect((await send('DELETE', `${path}/${role}s/${id}`)).status).toBe(204);
    expect(await shown()).toEqual([]);
  }
});

test('whoever changes a password in a session proves the old one', async () => {
  const server = await serverFor({ profile: 'oss-2.9' });
  const { otherUser, otherPassword } = server.fixture;
  const basic = (password: string) => ({ authorization: `Basic ${btoa(`${otherUser}:${password}`)}` });
  const send = sender(server.url, {});
  const session = await send('POST', '/api/v2/signin', undefined, basic(otherPassword));
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  const change = (old: string, headers: Record<string, string> = { cookie }) =>
    send('PUT', '/api/v2/me/password', { password: 'another-one' }, { ...headers, ...basic(old) });
  expect((await change(otherPassword, {})).status).toBe(401);
  expect((await change('wrong-one')).status).toBe(403);
  expect((await change(otherPassword)).status).toBe(204);
  expect((await send('POST', '/api/v2/signin', undefined, basic('another-one'))).status).toBe(204);
});

test('points are taken in gzip', async () => {
  const server = await serverFor({ profile: 'oss-2.9' });
  const { bucketID, orgID } = server.fixture;
  const path = `/api/v2/write?orgID=${orgID}&bucket=${bucketID}`;
  const write = (body: Uint8Array) => operatorOf(server)('POST', path, body, { 'content-encoding': 'gzip' });
  expect((await write(gzipSync('m v=1'))).status).toBe(204);
  expect((await write(Buffer.from('m v=1'))).status).toBe(400);
});
