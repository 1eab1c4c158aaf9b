import type { RunningServer } from '../../../server/index.ts';
import { created, listed, operatorOf, type Reply, type Send, type Shown, shown, withToken } from '../client.ts';

/** What is seen of a fault: the same observation on a right server and on a wrong one. */
export interface Probe {
  readonly observe: (server: RunningServer) => Promise<unknown>;
  readonly right: unknown;
  readonly wrong: unknown;
}

/** Path of the collection. */
export const path = '/api/v2/authorizations';

/** Path of an authorization that does not exist. */
export const unknown = `${path}/00000000000000aa`;

/** Path of the bucket of the first organization. */
export function bucketPath({ fixture }: RunningServer): string {
  return `/api/v2/buckets/${fixture.bucketID}`;
}

/** Permissions to read the given types in the first organization. */
export function permissionsOf({ fixture }: RunningServer, ...types: readonly string[]) {
  return types.map((type) => ({ action: 'read', resource: { type, orgID: fixture.orgID } }));
}

/** Permissions to read and write the authorizations of the first user. */
export function administrationOf({ fixture }: RunningServer) {
  const resources = [
    { type: 'authorizations', orgID: fixture.orgID },
    { type: 'users', id: fixture.userID },
  ];
  return resources.flatMap((resource) => ['read', 'write'].map((action) => ({ action, resource })));
}

/** The answer to an update by the operator. */
export function patched(server: RunningServer, id: string, body: unknown): Promise<Reply> {
  return operatorOf(server)('PATCH', `${path}/${id}`, body);
}

/** An authorization as the operator reads it. */
export async function read(server: RunningServer, id: string): Promise<Shown> {
  return shown(await operatorOf(server)('GET', `${path}/${id}`));
}

/** The authorizations that the operator lists: none where the server refuses a name that nobody has. */
export async function list(server: RunningServer, query = ''): Promise<readonly Shown[]> {
  const reply = await operatorOf(server)('GET', `${path}${query}`);
  return reply.status === 404 ? [] : listed(reply);
}

/** Permissions as a request names them. */
export type Permissions = readonly { readonly action: string; readonly resource: Readonly<Record<string, string>> }[];

/** The status of the answer to the holder of a new token with some permissions. */
export async function statusOf(
  server: RunningServer,
  permissions: Permissions,
  ...request: Parameters<Send>
): Promise<number> {
  const { token } = await created(server, { permissions });
  return (await withToken(server, token)(...request)).status;
}
