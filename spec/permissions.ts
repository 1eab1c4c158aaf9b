/** What a permission lets its holder do (contract `#/components/schemas/Permission/properties/action`). */
export type Action = 'read' | 'write';

/** What a permission is about: a type, narrowed to an organization, to one resource, or to neither. */
export interface Resource {
  readonly type: string;
  readonly id?: string;
  readonly orgID?: string;
}

/** One permission of an authorization (contract `#/components/schemas/Permission`). */
export interface Permission {
  readonly action: Action;
  readonly resource: Resource;
}

/**
 * The judge's answer to "may this be done?". `unspecified` where neither the contract nor the documentation
 * decides: nothing is demanded there.
 */
export type Decision = 'allow' | 'deny' | 'unspecified';

/** How far a permission without id and organization reaches: one organization (Cloud) or all of them (OSS). */
export type UnscopedReach = 'organization' | 'instance';

/**
 * Decides whether one held permission covers a needed one.
 *
 * A type alone covers every resource of the type, an id just that resource (contract
 * `#/components/schemas/AuthorizationPostRequest`, property `permissions`); `write` does not cover `read`
 * (influxdb `authz.go:Permission.matchesV1`).
 */
export function covers(held: Permission, needed: Permission): Decision {
  if (held.action !== needed.action) return 'deny';
  if (held.resource.type === 'instance') return 'unspecified';
  if (held.resource.type !== needed.resource.type) return 'deny';
  return held.resource.id === undefined ? coversByOrganization(held, needed) : coversById(held, needed);
}

function coversByOrganization(held: Permission, needed: Permission): Decision {
  if (held.resource.orgID === undefined) return 'allow';
  if (needed.resource.orgID === undefined) return 'unspecified';
  return held.resource.orgID === needed.resource.orgID ? 'allow' : 'deny';
}

function coversById(held: Permission, needed: Permission): Decision {
  if (held.resource.id !== needed.resource.id) return 'deny';
  const apart = held.resource.orgID !== undefined && needed.resource.orgID !== undefined;
  return apart && held.resource.orgID !== needed.resource.orgID ? 'unspecified' : 'allow';
}

/** Decides whether a set of held permissions covers a needed one: one of them suffices. */
export function anyCovers(held: readonly Permission[], needed: Permission): Decision {
  const decisions = held.map((permission) => covers(permission, needed));
  if (decisions.includes('allow')) return 'allow';
  return decisions.includes('unspecified') ? 'unspecified' : 'deny';
}

/** Decides whether all of several needs are covered: the weakest answer wins. */
export function allCovered(held: readonly Permission[], needed: readonly Permission[]): Decision {
  const decisions = needed.map((need) => anyCovers(held, need));
  if (decisions.includes('deny')) return 'deny';
  return decisions.includes('unspecified') ? 'unspecified' : 'allow';
}

/**
 * Decides whether a token with the parent's permissions may create one with the child's: no child has a right
 * that its parent lacks (influxdb `authorizer/authorize.go:VerifyPermissions`).
 *
 * A child without id and organization under a parent of one organization asks for all organizations where the
 * reach is `instance`; where it is `organization` both say the same and nothing is demanded.
 */
export function mayGrant(parent: readonly Permission[], child: readonly Permission[], reach: UnscopedReach): Decision {
  const decisions = child.map((wanted) => mayGrantOne(parent, wanted, reach));
  if (decisions.includes('deny')) return 'deny';
  return decisions.includes('unspecified') ? 'unspecified' : 'allow';
}

function mayGrantOne(parent: readonly Permission[], wanted: Permission, reach: UnscopedReach): Decision {
  const unscoped = wanted.resource.id === undefined && wanted.resource.orgID === undefined;
  const decisions = parent.map((held): Decision => {
    const decision = covers(held, wanted);
    if (decision !== 'unspecified' || !unscoped || held.resource.type === 'instance') return decision;
    return reach === 'instance' ? 'deny' : 'unspecified';
  });
  if (decisions.includes('allow')) return 'allow';
  return decisions.includes('unspecified') ? 'unspecified' : 'deny';
}

/** A permission in one line, such as `read buckets of organization 0001 with id 0002`. */
export function describePermission(permission: Permission): string {
  const { type, id, orgID } = permission.resource;
  const scope = [orgID === undefined ? '' : ` of organization ${orgID}`, id === undefined ? '' : ` with id ${id}`];
  return `${permission.action} ${type}${scope.join('')}`;
}
