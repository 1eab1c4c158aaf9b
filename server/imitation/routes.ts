import type { Answer } from '../answer.ts';
import { createBucket, deleteBucket, getBucket, listBuckets, updateBucket } from './buckets.ts';
import type { Call, OpenCall, Route } from './call.ts';
import { createAuthorization } from './create-authorization.ts';
import { listAuthorizations } from './list-authorizations.ts';
import { addMember, addOwner } from './memberships.ts';
import { deleteAuthorization, getAuthorization, updateAuthorization } from './one-authorization.ts';
import {
  createOrganization,
  deleteOrganization,
  getOrganization,
  listOrganizations,
  updateOrganization,
} from './organizations.ts';
import { resourceTypes } from './permission-sets.ts';
import { json } from './replies.ts';
import { signIn, signOut } from './sessions.ts';
import { getSetup, postSetup } from './setup.ts';
import { createUser, deleteUser, getMe, getUser, setPassword, updateUser } from './users.ts';
import { write } from './write.ts';

/** Every route that is imitated. */
export const routes: readonly Route[] = [
  open('GET', '/health', health),
  open('GET', '/api/v2/setup', getSetup),
  open('POST', '/api/v2/setup', postSetup),
  open('POST', '/api/v2/signin', signIn),
  open('POST', '/api/v2/signout', signOut),
  guarded('GET', '/api/v2/authorizations', listAuthorizations),
  guarded('POST', '/api/v2/authorizations', createAuthorization),
  guarded('GET', '/api/v2/authorizations/*', getAuthorization),
  guarded('PATCH', '/api/v2/authorizations/*', updateAuthorization),
  guarded('DELETE', '/api/v2/authorizations/*', deleteAuthorization),
  guarded('GET', '/api/v2/me', getMe),
  guarded('POST', '/api/v2/users', createUser),
  guarded('GET', '/api/v2/users/*', getUser),
  guarded('PATCH', '/api/v2/users/*', updateUser),
  guarded('DELETE', '/api/v2/users/*', deleteUser),
  guarded('POST', '/api/v2/users/*/password', setPassword),
  guarded('GET', '/api/v2/orgs', listOrganizations),
  guarded('POST', '/api/v2/orgs', createOrganization),
  guarded('GET', '/api/v2/orgs/*', getOrganization),
  guarded('PATCH', '/api/v2/orgs/*', updateOrganization),
  guarded('DELETE', '/api/v2/orgs/*', deleteOrganization),
  guarded('POST', '/api/v2/orgs/*/members', addMember),
  guarded('POST', '/api/v2/orgs/*/owners', addOwner),
  guarded('GET', '/api/v2/buckets', listBuckets),
  guarded('POST', '/api/v2/buckets', createBucket),
  guarded('GET', '/api/v2/buckets/*', getBucket),
  guarded('PATCH', '/api/v2/buckets/*', updateBucket),
  guarded('DELETE', '/api/v2/buckets/*', deleteBucket),
  guarded('GET', '/api/v2/resources', () => json(200, resourceTypes)),
  guarded('POST', '/api/v2/write', write),
];

function open(method: string, path: string, handle: (call: OpenCall) => Answer): Route {
  return { method, path, open: true, handle };
}

function guarded(method: string, path: string, handle: (call: Call) => Answer): Route {
  return { method, path, open: false, handle };
}

function health({ release: { version } }: OpenCall): Answer {
  const message = 'ready for queries and writes';
  return json(200, { name: 'influxdb', message, status: 'pass', checks: [], version });
}
