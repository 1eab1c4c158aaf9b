import { expect, test } from 'vitest';
import type { RunningServer } from '../../../server/index.ts';
import { created, listed, operatorOf, type Reply, sender, serverFor } from '../client.ts';

function signIn({ url }: RunningServer, user: string, password: string): Promise<Reply> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return sender(url, { authorization })('POST', '/api/v2/signin');
}

function cookieOf(reply: Reply): string {
  return reply.headers.get('set-cookie')?.split(';')[0] ?? '';
}

test.each([
  ['cloud', 'session'],
  ['oss-2.9', 'influxdb-oss-session'],
] as const)('%s signs in with the cookie %s, and out again', async (profile, name) => {
  const server = await serverFor({ profile });
  const reply = await signIn(server, server.fixture.otherUser, server.fixture.otherPassword);
  expect(reply).toMatchObject({ status: 204, text: '' });
  const attributes = 'Path=/api/; Expires=[^;]+; HttpOnly; SameSite=Strict';
  expect(reply.headers.get('set-cookie')).toMatch(new RegExp(`^${name}=\\S+; ${attributes}$`));
  const send = sender(server.url, { cookie: cookieOf(reply) });
  expect(JSON.parse((await send('GET', '/api/v2/me')).text).id).toBe(server.fixture.otherUserID);
  const wrong = { authorization: 'Token wrong' };
  expect((await send('GET', '/api/v2/me', undefined, wrong)).status).toBe(401);
  expect((await send('POST', '/api/v2/signout')).status).toBe(204);
  expect((await send('GET', '/api/v2/me')).status).toBe(401);
  expect((await send('POST', '/api/v2/signout')).status).toBe(401);
});

test('wrong credentials do not sign in', async () => {
  const server = await serverFor({ profile: 'cloud' });
  const { user, password } = server.fixture;
  for (const [name, secret] of [
    [user, 'x'],
    [user, ''],
    ['nobody', password],
    ['', ''],
  ] as const) {
    const reply = await signIn(server, name, secret);
    expect(reply).toMatchObject({ status: 401, code: 'unauthorized' });
    expect(reply.headers.get('www-authenticate')).toMatch(/^Basic /);
  }
  expect((await sender(server.url, {})('POST', '/api/v2/signin')).status).toBe(401);
});

test('a disabled user cannot sign in, and its session ends', async () => {
  const server = await serverFor({ profile: 'oss-2.9' });
  const { otherUser, otherUserID, otherPassword } = server.fixture;
  const send = sender(server.url, { cookie: cookieOf(await signIn(server, otherUser, otherPassword)) });
  await operatorOf(server)('PATCH', `/api/v2/users/${otherUserID}`, { status: 'inactive' });
  expect(await signIn(server, otherUser, otherPassword)).toMatchObject({ status: 403, code: 'forbidden' });
  expect((await signIn(server, otherUser, 'wrong')).status).toBe(401);
  expect((await send('GET', '/api/v2/me')).status).toBe(401);
});

test('a session holds the permissions of the active authorizations of its user', async () => {
  const server = await serverFor({ profile: 'oss-2.9' });
  const { otherUser, otherUserID, otherPassword, bucketID } = server.fixture;
  const send = sender(server.url, { cookie: cookieOf(await signIn(server, otherUser, otherPassword)) });
  const change = () => send('PATCH', `/api/v2/buckets/${bucketID}`, { description: 'x' });
  expect((await change()).status).toBe(401);
  const permissions = [{ action: 'write', resource: { type: 'buckets', id: bucketID } }];
  const { id } = await created(server, { permissions, userID: otherUserID });
  expect((await change()).status).toBe(200);
  await operatorOf(server)('PATCH', `/api/v2/authorizations/${id}`, { status: 'inactive' });
  expect((await change()).status).toBe(401);
});

test('a member sees its own authorizations and creates none; the owner of the instance does everything', async () => {
  const server = await serverFor({ profile: 'oss-2.9' });
  const { orgID, user, password, otherUser, otherUserID, otherPassword } = server.fixture;
  const mine = await created(server, { userID: otherUserID });
  const member = sender(server.url, { cookie: cookieOf(await signIn(server, otherUser, otherPassword)) });
  expect(listed(await member('GET', '/api/v2/authorizations')).map(({ id }) => id)).toEqual([mine.id]);
  const body = { orgID, permissions: [{ action: 'read', resource: { type: 'buckets' } }] };
  expect((await member('POST', '/api/v2/authorizations', body)).status).toBe(401);
  const owner = sender(server.url, { cookie: cookieOf(await signIn(server, user, password)) });
  expect((await owner('POST', '/api/v2/authorizations', body)).status).toBe(201);
  expect(listed(await owner('GET', '/api/v2/authorizations'))).toHaveLength(4);
});
