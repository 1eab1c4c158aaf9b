import { type ImitationOptions, type RunningServer, startImitation } from '../../../server/index.ts';
import { type Send, sender } from '../client.ts';

const password = 'password-of-all';
const types = ['authorizations', 'buckets', 'labels', 'tasks', 'variables'];

/** What answers show of the seeded data. */
interface Piece {
  readonly id: string;
  readonly name: string;
  readonly token: string;
}

/** An imitation with what the reference server is seeded with, so that it can be probed like that one. */
export async function seededImitation(options: ImitationOptions): Promise<RunningServer> {
  const { url, port, operatorToken, close } = await startImitation(options);
  const send = sender(url, { authorization: `Token ${operatorToken}` });
  const fixture = { operatorToken, ...(await firstOrganization(send)), ...(await secondOrganization(send)) };
  return { url, port, fixture, close };
}

async function firstOrganization(send: Send) {
  const { id: orgID, name: org } = await first(send, '/api/v2/orgs', 'orgs');
  const { id: bucketID, name: bucket } = await first(send, '/api/v2/buckets?name=first-bucket', 'buckets');
  const { id: userID } = await answered(send, 'GET', '/api/v2/me');
  const { name: user } = await answered(send, 'PATCH', `/api/v2/users/${userID}`, { name: 'first-user' });
  const other = await answered(send, 'POST', '/api/v2/users', { name: 'other-user' });
  for (const id of [userID, other.id]) await send('POST', `/api/v2/users/${id}/password`, { password });
  await send('POST', `/api/v2/orgs/${orgID}/members`, { id: other.id });
  const others = { otherUserID: other.id, otherUser: other.name, otherPassword: password };
  return { orgID, org, bucketID, bucket, userID, user, password, ...others };
}

async function secondOrganization(send: Send) {
  const { id: orgID, name: secondOrg } = await answered(send, 'POST', '/api/v2/orgs', { name: 'second-org' });
  const { id: userID, name: secondUser } = await answered(send, 'POST', '/api/v2/users', { name: 'second-user' });
  await send('POST', `/api/v2/orgs/${orgID}/owners`, { id: userID });
  await send('POST', '/api/v2/buckets', { orgID, name: 'second-bucket' });
  const own = [
    { type: 'orgs', id: orgID },
    { type: 'users', id: userID },
  ];
  const resources = [...types.map((type) => ({ type, orgID })), ...own];
  const permissions = ['read', 'write'].flatMap((action) => resources.map((resource) => ({ action, resource })));
  const { token } = await answered(send, 'POST', '/api/v2/authorizations', { orgID, userID, permissions });
  return { secondOrgID: orgID, secondOrg, secondUserID: userID, secondUser, secondToken: token };
}

async function first(send: Send, path: string, rows: string): Promise<Piece> {
  return JSON.parse((await send('GET', path)).text)[rows][0];
}

async function answered(send: Send, ...request: Parameters<Send>): Promise<Piece> {
  return JSON.parse((await send(...request)).text);
}
