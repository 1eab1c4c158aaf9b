import type { Handler, OpenHandler } from './call.ts';
import * as authorizations from './handlers/authorizations.ts';
import * as buckets from './handlers/buckets.ts';
import * as data from './handlers/data.ts';
import * as members from './handlers/members.ts';
import * as organizations from './handlers/organizations.ts';
import * as passwords from './handlers/passwords.ts';
import * as sessions from './handlers/sessions.ts';
import * as system from './handlers/system.ts';
import * as users from './handlers/users.ts';
import type { Route } from './http/router.ts';
import type { Profile } from './model/profiles.ts';

/** The routes of a profile, by the operation ids of the contract. */
export function routesOf(profile: Profile): readonly Route[] {
  return [
    ...everywhere,
    ...(profile.edition === 'oss' ? ossOnly : []),
    ...(profile.name === 'cloud-serverless' ? [] : withFlux),
  ];
}

const everywhere: readonly Route[] = [
  open('GetHealth', 'GET', '/health', system.health),
  open('GetPing', 'GET', '/ping', system.ping),
  guarded('GetMe', 'GET', '/api/v2/me', users.readSelf),
  guarded('GetAuthorizations', 'GET', '/api/v2/authorizations', authorizations.listAuthorizations),
  guarded('PostAuthorizations', 'POST', '/api/v2/authorizations', authorizations.createAuthorization),
  guarded('GetAuthorizationsID', 'GET', '/api/v2/authorizations/:id', authorizations.readAuthorization),
  guarded('PatchAuthorizationsID', 'PATCH', '/api/v2/authorizations/:id', authorizations.updateAuthorization),
  guarded('DeleteAuthorizationsID', 'DELETE', '/api/v2/authorizations/:id', authorizations.deleteAuthorization),
  guarded('GetBuckets', 'GET', '/api/v2/buckets', buckets.listBuckets),
  guarded('PostBuckets', 'POST', '/api/v2/buckets', buckets.createBucket),
  guarded('GetBucketsID', 'GET', '/api/v2/buckets/:id', buckets.readBucket),
  guarded('PatchBucketsID', 'PATCH', '/api/v2/buckets/:id', buckets.updateBucket),
  guarded('DeleteBucketsID', 'DELETE', '/api/v2/buckets/:id', buckets.deleteBucket),
  guarded('PostWrite', 'POST', '/api/v2/write', data.writePoints),
  guarded('GetOrgs', 'GET', '/api/v2/orgs', organizations.listOrganizations),
  guarded('GetOrgsID', 'GET', '/api/v2/orgs/:id', organizations.readOrganization),
  open('PostSignin', 'POST', '/api/v2/signin', sessions.signIn),
  open('PostSignout', 'POST', '/api/v2/signout', sessions.signOut),
];

/** InfluxDB 3 Cloud Serverless neither queries nor deletes through the v2 API. */
const withFlux: readonly Route[] = [
  guarded('PostQuery', 'POST', '/api/v2/query', data.queryPoints),
  guarded('PostDelete', 'POST', '/api/v2/delete', data.deletePoints),
];

const ossOnly: readonly Route[] = [
  open('GetReady', 'GET', '/ready', system.ready),
  open('GetSetup', 'GET', '/api/v2/setup', system.setupAllowed),
  open('PostSetup', 'POST', '/api/v2/setup', system.setup),
  guarded('GetResources', 'GET', '/api/v2/resources', system.resources),
  guarded('PostOrgs', 'POST', '/api/v2/orgs', organizations.createOrganization),
  guarded('PatchOrgsID', 'PATCH', '/api/v2/orgs/:id', organizations.updateOrganization),
  guarded('DeleteOrgsID', 'DELETE', '/api/v2/orgs/:id', organizations.deleteOrganization),
  ...membersOf('Orgs', members.joinable.organizations),
  ...membersOf('Buckets', members.joinable.buckets),
  guarded('GetUsers', 'GET', '/api/v2/users', users.listUsers),
  guarded('PostUsers', 'POST', '/api/v2/users', users.createUser),
  guarded('GetUsersID', 'GET', '/api/v2/users/:id', users.readUser),
  guarded('PatchUsersID', 'PATCH', '/api/v2/users/:id', users.updateUser),
  guarded('DeleteUsersID', 'DELETE', '/api/v2/users/:id', users.deleteUser),
  guarded('PostUsersIDPassword', 'POST', '/api/v2/users/:id/password', passwords.setPassword),
  open('PutUsersIDPassword', 'PUT', '/api/v2/users/:id/password', passwords.changePassword),
  open('PutMePassword', 'PUT', '/api/v2/me/password', passwords.changeOwnPassword),
];

/** The routes of the members and owners of what can be joined. */
function membersOf(name: string, kind: members.Joinable): readonly Route[] {
  return (['member', 'owner'] as const).flatMap((role) => {
    const [operation, path] = [`${name}ID${role === 'member' ? 'Members' : 'Owners'}`, `${kind.path}/:id/${role}s`];
    return [
      guarded(`Get${operation}`, 'GET', path, members.listMembers(kind, role)),
      guarded(`Post${operation}`, 'POST', path, members.addMember(kind, role)),
      guarded(`Delete${operation}ID`, 'DELETE', `${path}/:userID`, members.removeMember(kind, role)),
    ];
  });
}

function open(operation: string, method: string, path: string, handle: OpenHandler): Route {
  return { operation, method, path, open: true, handle };
}

function guarded(operation: string, method: string, path: string, handle: Handler): Route {
  return { operation, method, path, open: false, handle };
}
