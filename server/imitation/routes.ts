import type { Answer } from '../reference/http/answer.ts';
import { createAuthorization } from './authorizations/create.ts';
import { deleteAuthorization, getAuthorization, updateAuthorization } from './authorizations/item.ts';
import { listAuthorizations } from './authorizations/list.ts';
import type { Call, OpenCall, Route } from './call.ts';
import { deletePoints, query, write } from './data.ts';
import { signIn, signOut } from './sessions.ts';
import { getSetup, postSetup } from './setup.ts';
import { health, ping, ready, resources } from './system.ts';
import { listBuckets } from './tenants/bucket-list.ts';
import { createBucket, deleteBucket, getBucket, updateBucket } from './tenants/buckets.ts';
import * as joinable from './tenants/joinable.ts';
import { addMember, listMembers, removeMember } from './tenants/memberships.ts';
import { listOrganizations } from './tenants/organization-list.ts';
import {
  createOrganization,
  deleteOrganization,
  getOrganization,
  updateOrganization,
} from './tenants/organizations.ts';
import { changeOwnPassword, changePassword, setPassword } from './tenants/passwords.ts';
import { createUser, deleteUser, getMe, getUser, listUsers, updateUser } from './tenants/users.ts';

/** Every route that is imitated. */
export const routes: readonly Route[] = [
  open('GetHealth', 'GET', '/health', health),
  open('GetReady', 'GET', '/ready', ready),
  open('GetPing', 'GET', '/ping', ping),
  open('HeadPing', 'HEAD', '/ping', ping),
  open('GetSetup', 'GET', '/api/v2/setup', getSetup),
  open('PostSetup', 'POST', '/api/v2/setup', postSetup),
  open('PostSignin', 'POST', '/api/v2/signin', signIn),
  open('PostSignout', 'POST', '/api/v2/signout', signOut),
  guarded('GetAuthorizations', 'GET', '/api/v2/authorizations', listAuthorizations),
  guarded('PostAuthorizations', 'POST', '/api/v2/authorizations', createAuthorization),
  guarded('GetAuthorizationsID', 'GET', '/api/v2/authorizations/*', getAuthorization),
  guarded('PatchAuthorizationsID', 'PATCH', '/api/v2/authorizations/*', updateAuthorization),
  guarded('DeleteAuthorizationsID', 'DELETE', '/api/v2/authorizations/*', deleteAuthorization),
  guarded('GetMe', 'GET', '/api/v2/me', getMe),
  guarded('GetUsers', 'GET', '/api/v2/users', listUsers),
  guarded('PostUsers', 'POST', '/api/v2/users', createUser),
  guarded('GetUsersID', 'GET', '/api/v2/users/*', getUser),
  guarded('PatchUsersID', 'PATCH', '/api/v2/users/*', updateUser),
  guarded('DeleteUsersID', 'DELETE', '/api/v2/users/*', deleteUser),
  guarded('PostUsersIDPassword', 'POST', '/api/v2/users/*/password', setPassword),
  guarded('PutUsersIDPassword', 'PUT', '/api/v2/users/*/password', changePassword),
  guarded('PutMePassword', 'PUT', '/api/v2/me/password', changeOwnPassword),
  guarded('GetOrgs', 'GET', '/api/v2/orgs', listOrganizations),
  guarded('PostOrgs', 'POST', '/api/v2/orgs', createOrganization),
  guarded('GetOrgsID', 'GET', '/api/v2/orgs/*', getOrganization),
  guarded('PatchOrgsID', 'PATCH', '/api/v2/orgs/*', updateOrganization),
  guarded('DeleteOrgsID', 'DELETE', '/api/v2/orgs/*', deleteOrganization),
  ...membersOf('Orgs', joinable.organizations),
  guarded('GetBuckets', 'GET', '/api/v2/buckets', listBuckets),
  guarded('PostBuckets', 'POST', '/api/v2/buckets', createBucket),
  guarded('GetBucketsID', 'GET', '/api/v2/buckets/*', getBucket),
  guarded('PatchBucketsID', 'PATCH', '/api/v2/buckets/*', updateBucket),
  guarded('DeleteBucketsID', 'DELETE', '/api/v2/buckets/*', deleteBucket),
  ...membersOf('Buckets', joinable.buckets),
  guarded('GetResources', 'GET', '/api/v2/resources', resources),
  guarded('PostWrite', 'POST', '/api/v2/write', write),
  guarded('PostQuery', 'POST', '/api/v2/query', query),
  guarded('PostDelete', 'POST', '/api/v2/delete', deletePoints),
];

/** The routes of the members and owners of what can be joined. */
function membersOf(name: string, kind: joinable.Joinable): readonly Route[] {
  return (['member', 'owner'] as const).flatMap((role) => {
    const [operation, path] = [`${name}ID${role === 'member' ? 'Members' : 'Owners'}`, `${kind.path}/*/${role}s`];
    return [
      guarded(`Get${operation}`, 'GET', path, listMembers(kind, role)),
      guarded(`Post${operation}`, 'POST', path, addMember(kind, role)),
      guarded(`Delete${operation}ID`, 'DELETE', `${path}/*`, removeMember(kind)),
    ];
  });
}

function open(operation: string, method: string, path: string, handle: (call: OpenCall) => Answer): Route {
  return { operation, method, path, open: true, handle };
}

function guarded(
  operation: string,
  method: string,
  path: string,
  handle: (call: Call) => Answer | Promise<Answer>,
): Route {
  return { operation, method, path, open: false, handle };
}
