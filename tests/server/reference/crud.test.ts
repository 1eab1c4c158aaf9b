import { describe, expect, test } from 'vitest';
import { created, listed, operatorOf, serverFor, shown, withToken } from '../client.ts';

const profiles = ['cloud-serverless', 'cloud', 'oss-2.7', 'oss-2.8', 'oss-2.9'] as const;
const tokenOnRead = {
  'cloud-serverless': 'redacted',
  cloud: 'redacted',
  'oss-2.7': undefined,
  'oss-2.8': undefined,
  'oss-2.9': '',
} as const;

describe.each(profiles)('the life of an authorization on %s', (profile) => {
  test('creation answers 201 with everything that was asked for', async () => {
    const server = await serverFor({ profile });
    const { orgID, org, userID, user, bucketID } = server.fixture;
    const permissions = [
      { action: 'read', resource: { type: 'buckets', id: bucketID, orgID } },
      { action: 'write', resource: { type: 'buckets', orgID } },
    ];
    const { id, token, createdAt, updatedAt, ...rest } = await created(server, { description: ' a ', permissions });
    expect(id).toMatch(/^[1-9a-f][0-9a-f]{15}$/);
    expect(token).toMatch(/^[A-Za-z0-9_-]{86}==$/);
    expect(updatedAt).toBe(createdAt);
    const [first, second] = permissions;
    expect(rest).toEqual({
      status: 'active',
      description: ' a ',
      orgID,
      org,
      userID,
      user,
      permissions: [
        { action: 'read', resource: { ...first?.resource, name: 'first-bucket', org } },
        { action: 'write', resource: { ...second?.resource, org } },
      ],
      links: { self: `/api/v2/authorizations/${id}`, user: `/api/v2/users/${userID}` },
    });
  });

  test('what was created is read and listed unchanged, its token as the profile shows it', async () => {
    const server = await serverFor({ profile });
    const send = operatorOf(server);
    const made = await created(server);
    const expected = { ...made, token: tokenOnRead[profile] ?? made.token };
    expect(shown(await send('GET', `/api/v2/authorizations/${made.id.toUpperCase()}`))).toEqual(expected);
    const rows = listed(await send('GET', '/api/v2/authorizations'));
    expect(rows.filter(({ id }) => id === made.id)).toEqual([expected]);
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).toSorted());
  });

  test('an update changes what it says, and the time of the last update', async () => {
    const server = await serverFor({ profile });
    const send = operatorOf(server);
    const made = await created(server, { description: 'before' });
    const path = `/api/v2/authorizations/${made.id}`;
    const token = tokenOnRead[profile] ?? made.token;
    const ignored = { id: 'x', token: 7, orgID: 'x', userID: null, permissions: [], updatedAt: 'never' };
    const after = shown(await send('PATCH', path, { status: 'inactive', ...ignored }));
    expect(after).toEqual({ ...made, token, status: 'inactive', updatedAt: after.updatedAt });
    const same = shown(await send('PATCH', path, {}));
    expect(same).toEqual({ ...after, updatedAt: same.updatedAt });
    const times = [made, after, same].map(({ updatedAt }) => Date.parse(updatedAt));
    expect(times).toEqual([...new Set(times)].toSorted((left, right) => left - right));
    expect(shown(await send('GET', path))).toEqual(same);
  });

  test('a deletion ends the reading, the listing and the token', async () => {
    const server = await serverFor({ profile });
    const send = operatorOf(server);
    const made = await created(server);
    const path = `/api/v2/authorizations/${made.id}`;
    expect((await withToken(server, made.token)('GET', '/api/v2/buckets')).status).toBe(200);
    expect(await send('DELETE', path)).toMatchObject({ status: 204, text: '' });
    for (const method of ['DELETE', 'GET']) expect((await send(method, path)).status).toBe(404);
    expect((await send('PATCH', path, {})).status).toBe(404);
    expect(listed(await send('GET', '/api/v2/authorizations')).map(({ id }) => id)).not.toContain(made.id);
    expect((await withToken(server, made.token)('GET', '/api/v2/buckets')).status).toBe(401);
  });

  test('a token is refused everywhere while it is inactive', async () => {
    const server = await serverFor({ profile });
    const { orgID, userID } = server.fixture;
    const permissions = [
      { action: 'read', resource: { type: 'authorizations', orgID } },
      { action: 'read', resource: { type: 'users', id: userID } },
    ];
    const made = await created(server, { permissions, status: 'inactive' });
    const path = `/api/v2/authorizations/${made.id}`;
    const send = withToken(server, made.token);
    const paths = [path, '/api/v2/authorizations', '/api/v2/buckets', '/api/v2/orgs', '/api/v2/me', '/api/v2/none'];
    for (const one of paths) expect(await send('GET', one)).toMatchObject({ status: 401, code: 'unauthorized' });
    await operatorOf(server)('PATCH', path, { status: 'active' });
    for (const one of paths.slice(0, 5)) expect((await send('GET', one)).status).toBe(200);
  });
});

test('equal requests make different authorizations', async () => {
  const server = await serverFor({});
  const made = await Promise.all(Array.from({ length: 20 }, () => created(server)));
  expect(new Set(made.map(({ id }) => id)).size).toBe(20);
  expect(new Set(made.map(({ token }) => token)).size).toBe(20);
});
