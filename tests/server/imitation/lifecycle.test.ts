import { expect, test } from 'vitest';
import { bearing, imitationFor, textAt } from './client.ts';

const readBuckets = [{ action: 'read', resource: { type: 'buckets' } }];

test('a change of an orphan is stored although its answer is a 404', async () => {
  const { send, orgID } = await imitationFor({ behave: 'influxd-2.9' });
  const userID = textAt(await send('POST', '/api/v2/users', { name: 'short-lived' }), 'id');
  const created = await send('POST', '/api/v2/authorizations', { orgID, userID, permissions: readBuckets });
  const path = `/api/v2/authorizations/${textAt(created, 'id')}`;
  await send('DELETE', `/api/v2/users/${userID}`);
  expect((await send('PATCH', path, { description: 'stored' })).body).toEqual({
    code: 'not found',
    message: 'user not found',
  });
  await send('POST', '/api/v2/users', { id: userID, name: 'back' });
  expect(textAt(await send('GET', path), 'description')).toBe('stored');
  expect((await send('DELETE', path)).status).toBe(204);
});

test('updatedAt grows with each update, also where nothing changes, and createdAt stays', async () => {
  const { send, orgID } = await imitationFor({ behave: 'influxd-2.9' });
  const created = await send('POST', '/api/v2/authorizations', { orgID, permissions: readBuckets });
  expect(textAt(created, 'updatedAt')).toBe(textAt(created, 'createdAt'));
  const updated = await send('PATCH', `/api/v2/authorizations/${textAt(created, 'id')}`, {});
  expect(textAt(updated, 'createdAt')).toBe(textAt(created, 'createdAt'));
  expect(textAt(updated, 'updatedAt')).not.toBe(textAt(created, 'updatedAt'));
});

test('an empty status makes an authorization active', async () => {
  const { send, orgID } = await imitationFor({ behave: 'influxd-2.9' });
  const body = { orgID, status: 'inactive', permissions: readBuckets };
  const path = `/api/v2/authorizations/${textAt(await send('POST', '/api/v2/authorizations', body), 'id')}`;
  expect(textAt(await send('PATCH', path, {}), 'status')).toBe('inactive');
  expect(textAt(await send('PATCH', path, { status: '' }), 'status')).toBe('active');
});

test.for([
  ['influxd-2.7', 'raw'],
  ['influxd-2.8', 'raw'],
  ['influxd-2.9', 'hashed'],
] as const)('%s keeps tokens %s', async ([behave, kept]) => {
  const { send, orgID } = await imitationFor({ behave });
  const created = await send('POST', '/api/v2/authorizations', { orgID, permissions: readBuckets });
  const token = textAt(created, 'token');
  expect(token).toMatch(/^[\w-]{86}==$/);
  const read = await send('GET', `/api/v2/authorizations/${textAt(created, 'id')}`);
  expect(textAt(read, 'token')).toBe(kept === 'raw' ? token : '');
  expect((await send('GET', '/api/v2/buckets', undefined, bearing(token))).status).toBe(200);
});
