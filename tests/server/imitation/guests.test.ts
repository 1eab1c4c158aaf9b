import { describe, expect, test } from 'vitest';
import { bearing, imitationFor, type Reply, textAt } from './client.ts';

const releases = ['influxd-2.7', 'influxd-2.8', 'influxd-2.9'] as const;

function named(reply: Reply, member: string): readonly string[] {
  return JSON.parse(reply.text)[member].map(({ name }: { readonly name: string }) => name);
}

describe.for(releases)('%s', (behave) => {
  test('buckets of an organization are listed by their names, all buckets by their ids', async () => {
    const { send, orgID } = await imitationFor({ behave });
    for (const name of ['c', 'a', 'b']) await send('POST', '/api/v2/buckets', { orgID, name, retentionRules: null });
    const inside = await send('GET', `/api/v2/buckets?orgID=${orgID}`);
    expect(named(inside, 'buckets')).toEqual(['_monitoring', '_tasks', 'a', 'b', 'c', 'first-bucket']);
    const ids: readonly string[] = JSON.parse((await send('GET', '/api/v2/buckets')).text).buckets.map(
      ({ id }: { readonly id: string }) => id,
    );
    expect(ids).toEqual(ids.toSorted());
    const after = await send('GET', `/api/v2/buckets?limit=100&after=${ids[1]}`);
    expect(JSON.parse(after.text).buckets.map(({ id }: { readonly id: string }) => id)).toEqual(ids.slice(2));
    const last = await send('GET', `/api/v2/buckets?orgID=${orgID}&limit=2&offset=4`);
    expect(JSON.parse(last.text).links).toEqual({
      prev: `/api/v2/buckets?descending=false&limit=2&offset=2&orgID=${orgID}`,
      self: `/api/v2/buckets?descending=false&limit=2&offset=4&orgID=${orgID}`,
      next: `/api/v2/buckets?descending=false&limit=2&offset=6&orgID=${orgID}`,
    });
  });

  test('a page is taken before the rows are left out that the caller may not read', async () => {
    const { send, orgID } = await imitationFor({ behave });
    const all: readonly { readonly id: string; readonly type: string }[] = JSON.parse(
      (await send('GET', '/api/v2/buckets')).text,
    ).buckets;
    const at = all.findIndex(({ type }) => type === 'user');
    const permissions = [{ action: 'read', resource: { type: 'buckets', id: all[at]?.id, orgID } }];
    const token = textAt(await send('POST', '/api/v2/authorizations', { orgID, permissions }), 'token');
    for (const [offset, seen] of [
      [at, ['first-bucket']],
      [(at + 1) % all.length, []],
    ] as const) {
      const page = await send('GET', `/api/v2/buckets?limit=1&offset=${offset}`, undefined, bearing(token));
      expect(named(page, 'buckets')).toEqual(seen);
    }
  });

  test('a user that was deleted is not found by its id or its name', async () => {
    const { send } = await imitationFor({ behave });
    const id = textAt(await send('POST', '/api/v2/users', { name: 'gone' }), 'id');
    expect(named(await send('GET', `/api/v2/users?id=${id}`), 'users')).toEqual(['gone']);
    expect(named(await send('GET', '/api/v2/users'), 'users')).toEqual(['admin', 'gone']);
    await send('DELETE', `/api/v2/users/${id}`);
    for (const query of [`id=${id}`, 'name=gone']) {
      const { status, body } = await send('GET', `/api/v2/users?${query}`);
      expect([status, body]).toEqual([404, { code: 'not found', message: 'user not found' }]);
    }
  });

  test('organizations of a caller who may not read them all are those of its user', async () => {
    const { send, orgID, userID } = await imitationFor({ behave });
    await send('POST', '/api/v2/orgs', { name: 'second-org' });
    const permissions = [{ action: 'read', resource: { type: 'orgs', id: orgID } }];
    const token = textAt(await send('POST', '/api/v2/authorizations', { orgID, permissions }), 'token');
    expect(named(await send('GET', '/api/v2/orgs', undefined, bearing(token)), 'orgs')).toEqual(['first-org']);
    expect(named(await send('GET', `/api/v2/orgs?userID=${userID}`), 'orgs').toSorted()).toEqual([
      'first-org',
      'second-org',
    ]);
    expect((await send('GET', '/api/v2/orgs?orgID=0000000000000404')).status).toBe(404);
    expect(named(await send('GET', '/api/v2/orgs?orgID=x'), 'orgs')).toHaveLength(2);
  });

  test('a part that nobody has is removed without a word, and nobody has two', async () => {
    const { send, orgID } = await imitationFor({ behave });
    const id = textAt(await send('POST', '/api/v2/users', { name: 'guest' }), 'id');
    expect((await send('DELETE', `/api/v2/orgs/${orgID}/members/${id}`)).status).toBe(204);
    expect((await send('POST', `/api/v2/orgs/${orgID}/members`, { id })).status).toBe(201);
    const again = await send('POST', `/api/v2/orgs/${orgID}/owners`, { id });
    const message = `Unexpected error when assigning user to a resource: mapping for user ${id} already exists`;
    expect([again.status, textAt(again, 'message')]).toEqual([500, message]);
    expect(named(await send('GET', `/api/v2/orgs/${orgID}/members`), 'users')).toEqual(['guest']);
    expect(named(await send('GET', `/api/v2/orgs/${orgID}/owners`), 'users')).toEqual(['admin']);
    const lost = await send('GET', '/api/v2/orgs/0000000000000404/members');
    expect([lost.status, lost.body]).toEqual([404, { code: 'not found', message: '404 page not found' }]);
  });

  test.for([
    [{ retentionRules: [{ everySeconds: 60 }] }, 500],
    [{ retentionRules: [{ everySeconds: -1 }] }, 422],
    [{ retentionRules: [{}, {}] }, 422],
    [{ name: '_reserved' }, 400],
    [{ retentionRules: [{ everySeconds: 86_400, shardGroupDurationSeconds: 7200 }] }, 201],
  ] as const)('a bucket with %j: %i', async ([parts, status]) => {
    const { send, orgID } = await imitationFor({ behave });
    expect((await send('POST', '/api/v2/buckets', { orgID, name: 'odd', ...parts })).status).toBe(status);
  });
});
