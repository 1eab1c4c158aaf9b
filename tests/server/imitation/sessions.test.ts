import { expect, onTestFinished, test, vi } from 'vitest';
import { bearing, imitationFor, type Send, textAt } from './client.ts';

const readBuckets = [{ action: 'read', resource: { type: 'buckets' } }];
const minute = 60_000;

/** The header with the session cookie of a user who has signed in. */
async function signedIn(send: Send, user: string, password: string): Promise<Readonly<Record<string, string>>> {
  const reply = await send('POST', '/api/v2/signin', undefined, {
    authorization: `Basic ${btoa(`${user}:${password}`)}`,
  });
  return { cookie: reply.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

test('the user who set the instance up may do anything, even without a token', async () => {
  const { send } = await imitationFor({ behave: 'influxd-2.9' });
  const session = await signedIn(send, 'admin', 'admin-password');
  const operatorID = textAt(await send('GET', '/api/v2/authorizations'), 'authorizations', '0', 'id');
  expect((await send('DELETE', `/api/v2/authorizations/${operatorID}`)).status).toBe(204);
  expect((await send('GET', '/api/v2/me')).status).toBe(401);
  expect((await send('POST', '/api/v2/users', { name: 'next' }, session)).status).toBe(201);
});

test('it may grant anything but the type instance', async () => {
  const { send, orgID } = await imitationFor({ behave: 'influxd-2.9' });
  const session = await signedIn(send, 'admin', 'admin-password');
  const permissions = [{ action: 'read', resource: { type: 'instance' } }];
  const refused = await send('POST', '/api/v2/authorizations', { orgID, permissions }, session);
  expect([refused.status, textAt(refused, 'code')]).toEqual([500, 'internal error']);
  const granted = await send('POST', '/api/v2/authorizations', { orgID, permissions: readBuckets }, session);
  expect(granted.status).toBe(201);
});

test('a session has the rights of an inactive authorization of its user', async () => {
  const { send, orgID } = await imitationFor({ behave: 'influxd-2.9' });
  const userID = textAt(await send('POST', '/api/v2/users', { name: 'eve' }), 'id');
  await send('POST', `/api/v2/users/${userID}/password`, { password: 'password-eve' });
  const session = await signedIn(send, 'eve', 'password-eve');
  const organization = `/api/v2/orgs/${orgID}`;
  expect((await send('GET', organization, undefined, session)).status).toBe(401);
  const permissions = [{ action: 'read', resource: { type: 'orgs' } }];
  const body = { orgID, userID, status: 'inactive', permissions };
  const token = textAt(await send('POST', '/api/v2/authorizations', body), 'token');
  expect((await send('GET', organization, undefined, session)).status).toBe(200);
  const refused = await send('GET', organization, undefined, bearing(token));
  expect(refused.body).toEqual({ code: 'unauthorized', message: 'token is inactive' });
});

test('a session ends after an hour, or five minutes after its last use', async () => {
  const { send } = await imitationFor({ behave: 'influxd-2.9' });
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const session = await signedIn(send, 'admin', 'admin-password');
  const statusAfter = async (milliseconds: number): Promise<number> => {
    vi.setSystemTime(Date.now() + milliseconds);
    return (await send('GET', '/api/v2/me', undefined, session)).status;
  };
  expect(await statusAfter(59 * minute)).toBe(200);
  expect(await statusAfter(4 * minute)).toBe(200);
  expect(await statusAfter(6 * minute)).toBe(401);
});

test('a token wins over the session, what is no token does not', async () => {
  const { send } = await imitationFor({ behave: 'influxd-2.9' });
  const session = await signedIn(send, 'admin', 'admin-password');
  expect((await send('GET', '/api/v2/me', undefined, { ...session, ...bearing('unknown') })).status).toBe(401);
  expect((await send('GET', '/api/v2/me', undefined, { ...session, authorization: 'Basic eA==' })).status).toBe(200);
});
