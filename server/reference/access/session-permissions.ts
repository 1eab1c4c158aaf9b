import type { ServerContext } from '../call.ts';
import type { BucketMembership, Membership, Permission, User } from '../model/entities.ts';
import { organizationPermissions, readAndWrite } from '../model/permission.ts';

/**
 * What a session holds at this moment: the user's part in organizations, the permissions of its active authorizations,
 * and the user itself (influxdb session/service.go:getPermissionSet; contract, `PostSignin`).
 */
export function sessionPermissions(context: ServerContext, user: User): readonly Permission[] {
  const { store, profile, decisions } = context;
  const memberships = store.memberships.filter((membership) => membership.userID === user.id);
  const inBuckets = store.bucketMemberships.filter((membership) => membership.userID === user.id);
  const authorizations = store.authorizations.list().filter((authorization) => authorization.userID === user.id);
  return [
    ...memberships.flatMap((membership) => membershipPermissions(membership, profile.resourceTypes)),
    ...inBuckets.flatMap(bucketPermissions),
    ...authorizations.filter(decisions.carriedBySession).flatMap(({ permissions }) => permissions),
    ...readAndWrite({ type: 'users', id: user.id }),
  ];
}

/** Owners read and write, members read; the owner of the instance does everything (influxdb authz.go). */
function membershipPermissions({ orgID, role }: Membership, types: readonly string[]): readonly Permission[] {
  if (orgID === undefined) return readAndWrite({ type: 'instance' });
  const all = organizationPermissions(types, orgID, []);
  return role === 'owner' ? all : all.filter((permission) => permission.action === 'read');
}

function bucketPermissions({ bucketID, role }: BucketMembership): readonly Permission[] {
  const all = readAndWrite({ type: 'buckets', id: bucketID });
  return role === 'owner' ? all : all.filter((permission) => permission.action === 'read');
}
