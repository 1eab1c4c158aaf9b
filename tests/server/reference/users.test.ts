import { expect, test } from 'vitest';
import { created, listed, operatorOf, type Send, serverFor, withToken } from '../client.ts';

const everything = ['authorizations', 'users', 'orgs', 'buckets'].flatMap((type) =>
  ['read', 'write'].map((action) => ({ action, resource: { type } })),
);

async function idOf(send: Send, path: string, body: unknown): Promise<string> {
  const reply = await send('POST', path, body);
  expect(reply.status).toBe(201);
  return JSON.parse(reply.text).id;
}

test('the operator makes organizations, users and members', async () => {
  const server = await serverFor({ profile: 'oss-2.8' });
  const send = operatorOf(server);
  const orgID = await idOf(send, '/api/v2/orgs', { name: 'third-org' });
  const userID = await idOf(send, '/api/v2/users', { name: 'third-user' });
  expect((await send('POST', `/api/v2/users/${userID}/password`, { password: 'long enough' })).status).toBe(204);
  expect((await send('POST', `/api/v2/users/${userID}/password`, { password: 'short' })).status).toBe(400);
  const member = await send('POST', `/api/v2/orgs/${orgID}/members`, { id: userID });
  expect(JSON.parse(member.text)).toMatchObject({ role: 'member', id: userID, name: 'third-user' });
  expect((await send('POST', `/api/v2/orgs/${orgID}/owners`, { id: userID })).status).toBe(201);
  expect((await send('POST', '/api/v2/orgs', { name: 'third-org' })).status).toBe(422);
  expect((await send('POST', '/api/v2/users', { name: 'third-user' })).status).toBe(422);
  expect((await send('PATCH', `/api/v2/orgs/${orgID}`, { name: 'renamed' })).status).toBe(200);
  const made = await created(server, { orgID, userID, permissions: everything });
  expect([made.org, made.user]).toEqual(['renamed', 'third-user']);
  expect((await withToken(server, made.token)('GET', '/api/v2/users')).status).toBe(200);
});

test('a user that is inactive or deleted takes its tokens along', async () => {
  const server = await serverFor({ profile: 'oss-2.9' });
  const send = operatorOf(server);
  const { otherUserID } = server.fixture;
  const { id, token } = await created(server, { userID: otherUserID, permissions: everything });
  const own = withToken(server, token);
  const path = `/api/v2/users/${otherUserID}`;
  await send('PATCH', path, { status: 'inactive' });
  expect(await own('GET', '/api/v2/buckets')).toMatchObject({ status: 401, code: 'unauthorized' });
  await send('PATCH', path, { status: 'active' });
  expect((await own('GET', '/api/v2/buckets')).status).toBe(200);
  expect((await send('DELETE', path)).status).toBe(204);
  expect((await own('GET', '/api/v2/buckets')).status).toBe(401);
  expect((await send('GET', `/api/v2/authorizations/${id}`)).status).toBe(404);
  expect(listed(await send('GET', '/api/v2/authorizations')).map((row) => row.id)).not.toContain(id);
});

test('a deleted organization takes its authorizations and buckets along', async () => {
  const server = await serverFor({ profile: 'oss-2.7' });
  const send = operatorOf(server);
  const { secondOrgID, secondToken, orgID } = server.fixture;
  expect((await send('DELETE', `/api/v2/orgs/${secondOrgID}`)).status).toBe(204);
  expect((await withToken(server, secondToken)('GET', '/api/v2/buckets')).status).toBe(401);
  expect(listed(await send('GET', '/api/v2/authorizations')).map((row) => row.orgID)).toEqual([orgID]);
  expect(JSON.parse((await send('GET', '/api/v2/buckets')).text).buckets).toHaveLength(1);
});

test('a deleted or renamed bucket shows in the permissions that name it', async () => {
  const server = await serverFor({ profile: 'oss-2.9' });
  const send = operatorOf(server);
  const { bucketID } = server.fixture;
  const permissions = [{ action: 'read', resource: { type: 'buckets', id: bucketID } }];
  const { id } = await created(server, { permissions });
  const name = async () =>
    JSON.parse((await send('GET', `/api/v2/authorizations/${id}`)).text).permissions[0].resource.name;
  await send('PATCH', `/api/v2/buckets/${bucketID}`, { name: 'renamed' });
  expect(await name()).toBe('renamed');
  await send('DELETE', `/api/v2/buckets/${bucketID}`);
  expect(await name()).toBeUndefined();
});

test('cloud has neither users nor set-up', async () => {
  const server = await serverFor({ profile: 'cloud' });
  for (const path of ['/api/v2/users', '/api/v2/setup']) {
    expect((await operatorOf(server)('GET', path)).status).toBe(404);
  }
});
