import type { RunningServer } from '../../../../server/index.ts';
import { created, operatorOf, type Reply, type Send, type Shown, sender } from '../../client.ts';
import { path } from '../probe.ts';

/** The answer to a sign-in as the other user of the first organization, unless told. */
export function signIn({ url, fixture }: RunningServer, password?: string, user = fixture.otherUser): Promise<Reply> {
  const pair = Buffer.from(`${user}:${password ?? fixture.otherPassword}`).toString('base64');
  return sender(url, { authorization: `Basic ${pair}` })('POST', '/api/v2/signin');
}

/** What a sign-in puts into `Set-Cookie`. */
export async function setCookie(server: RunningServer): Promise<string> {
  return (await signIn(server)).headers.get('set-cookie') ?? '';
}

/** Name and value of the cookie of a new session. */
export async function cookie(server: RunningServer): Promise<string> {
  return (await setCookie(server)).split(';')[0] ?? '';
}

/** A sender that presents a cookie, that of a new session unless told. */
export async function session(server: RunningServer, presented?: string): Promise<Send> {
  return sender(server.url, { cookie: presented ?? (await cookie(server)) });
}

/** An authorization of the other user, and one that lets the user update and delete it. */
export async function granted(server: RunningServer, status = 'active'): Promise<{ target: Shown; granting: Shown }> {
  const { otherUserID: userID, orgID } = server.fixture;
  const target = await created(server, { userID });
  const resources = [
    { type: 'authorizations', orgID, id: target.id },
    { type: 'users', id: userID },
  ];
  const permissions = resources.flatMap((resource) => ['read', 'write'].map((action) => ({ action, resource })));
  return { target, granting: await created(server, { userID, status, permissions }) };
}

/** The status of an update by a sender. */
export async function updated(send: Send, { id }: Shown): Promise<number> {
  return (await send('PATCH', `${path}/${id}`, { description: 'changed' })).status;
}

/** Makes the other user inactive. */
export async function disabled(server: RunningServer): Promise<void> {
  await operatorOf(server)('PATCH', `/api/v2/users/${server.fixture.otherUserID}`, { status: 'inactive' });
}
