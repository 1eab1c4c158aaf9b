import { describe, expect, test } from 'vitest';
import type { Fixture, RunningServer } from '../../../server/index.ts';
import { created, listed, operatorOf, type Send, serverFor, withToken } from '../client.ts';

type Permission = { readonly action: string; readonly resource: Readonly<Record<string, string>> };

/** A sender for a new token of the first user with the permissions given. */
async function holderOf(server: RunningServer, permissions: readonly Permission[]): Promise<Send> {
  return withToken(server, (await created(server, { permissions })).token);
}

const rights = {
  readAuthorizations: ({ orgID }: Fixture) => ({ action: 'read', resource: { type: 'authorizations', orgID } }),
  writeAuthorizations: ({ orgID }: Fixture) => ({ action: 'write', resource: { type: 'authorizations', orgID } }),
  readUser: ({ userID }: Fixture) => ({ action: 'read', resource: { type: 'users', id: userID } }),
  writeUser: ({ userID }: Fixture) => ({ action: 'write', resource: { type: 'users', id: userID } }),
  writeBuckets: ({ orgID }: Fixture) => ({ action: 'write', resource: { type: 'buckets', orgID } }),
} as const;

type Right = keyof typeof rights;
const all: readonly Right[] = ['readAuthorizations', 'readUser', 'writeAuthorizations', 'writeUser'];

const table: readonly { held: readonly Right[]; get: number; patch: number; delete: number; post: number }[] = [
  { held: all, get: 200, patch: 200, delete: 204, post: 201 },
  { held: ['readAuthorizations', 'readUser'], get: 200, patch: 401, delete: 401, post: 401 },
  { held: ['writeAuthorizations', 'writeUser'], get: 401, patch: 401, delete: 204, post: 201 },
  { held: ['readAuthorizations', 'readUser', 'writeAuthorizations'], get: 200, patch: 401, delete: 401, post: 401 },
  { held: ['readAuthorizations', 'readUser', 'writeUser'], get: 200, patch: 401, delete: 401, post: 401 },
  { held: ['readAuthorizations', 'writeAuthorizations', 'writeUser'], get: 401, patch: 401, delete: 204, post: 201 },
  { held: ['writeBuckets'], get: 401, patch: 401, delete: 401, post: 401 },
];

describe.each(['cloud', 'oss-2.9'] as const)('on %s', (profile) => {
  test.each(table)('a caller holding $held', async (row) => {
    const server = await serverFor({ profile });
    const { orgID } = server.fixture;
    const extra = { action: 'read', resource: { type: 'labels', orgID } };
    const send = await holderOf(server, [...row.held.map((right) => rights[right](server.fixture)), extra]);
    const path = `/api/v2/authorizations/${(await created(server)).id}`;
    expect((await send('GET', path)).status).toBe(row.get);
    expect((await send('PATCH', path, {})).status).toBe(row.patch);
    expect((await send('POST', '/api/v2/authorizations', { orgID, permissions: [extra] })).status).toBe(row.post);
    expect((await send('DELETE', path)).status).toBe(row.delete);
  });

  test('what a caller may not see is answered like what does not exist', async () => {
    const server = await serverFor({ profile });
    const send = await holderOf(
      server,
      all.map((right) => rights[right](server.fixture)),
    );
    const others = await created(server, { userID: server.fixture.otherUserID });
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const body = method === 'PATCH' ? {} : undefined;
      const hidden = await send(method, `/api/v2/authorizations/${others.id}`, body);
      const unknown = await send(method, '/api/v2/authorizations/00000000000000aa', body);
      expect([hidden.status, hidden.text]).toEqual([404, '{"code":"not found","message":"authorization not found"}']);
      expect([unknown.status, unknown.text]).toEqual([hidden.status, hidden.text]);
    }
  });

  test('organizations neither see nor change each other', async () => {
    const server = await serverFor({ profile });
    const { orgID, userID, bucketID, secondToken, secondOrgID } = server.fixture;
    const send = withToken(server, secondToken);
    const { id } = await created(server);
    expect(listed(await send('GET', '/api/v2/authorizations')).map((row) => row.orgID)).toEqual([secondOrgID]);
    expect(listed(await send('GET', `/api/v2/authorizations?orgID=${orgID}`))).toEqual([]);
    expect((await send('PATCH', `/api/v2/authorizations/${id}`, { status: 'inactive' })).status).toBe(404);
    expect((await send('DELETE', `/api/v2/authorizations/${id}`)).status).toBe(404);
    expect((await send('GET', `/api/v2/buckets/${bucketID}`)).status).toBe(404);
    const permissions = [{ action: 'read', resource: { type: 'buckets', orgID } }];
    expect((await send('POST', '/api/v2/authorizations', { orgID, userID, permissions })).status).toBe(401);
    expect((await operatorOf(server)('GET', `/api/v2/authorizations/${id}`)).status).toBe(200);
  });

  test('a list without any permission on authorizations is refused', async () => {
    const server = await serverFor({ profile });
    const send = await holderOf(server, [rights.readUser(server.fixture)]);
    expect(await send('GET', '/api/v2/authorizations')).toMatchObject({ status: 401, code: 'unauthorized' });
    const blind = await holderOf(server, [rights.readAuthorizations(server.fixture)]);
    expect(listed(await blind('GET', '/api/v2/authorizations'))).toEqual([]);
  });

  test('a bucket permission reaches its bucket and no further', async () => {
    const server = await serverFor({ profile });
    const { bucketID, orgID } = server.fixture;
    const second = await operatorOf(server)('POST', '/api/v2/buckets', { orgID, name: 'b2' });
    const otherID: string = JSON.parse(second.text).id;
    const send = await holderOf(server, [{ action: 'read', resource: { type: 'buckets', id: bucketID, orgID } }]);
    expect((await send('GET', `/api/v2/buckets/${bucketID}`)).status).toBe(200);
    expect((await send('GET', `/api/v2/buckets/${otherID}`)).status).toBe(404);
    expect((await send('PATCH', `/api/v2/buckets/${bucketID}`, { description: 'x' })).status).toBe(401);
    expect(JSON.parse((await send('GET', '/api/v2/buckets')).text).buckets).toHaveLength(1);
  });
});
