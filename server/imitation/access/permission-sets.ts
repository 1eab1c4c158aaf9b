import type { Action, Permission } from '../../reference/model/entities.ts';
import { ossTypes } from '../../reference/model/resource-types.ts';
import { permission } from './permissions.ts';

/** Every resource type that a permission may name. */
export const resourceTypes: readonly string[] = [...ossTypes, 'instance'];

/** The actions that a permission may name. */
export const actions: readonly Action[] = ['read', 'write'];

/** What the operator token holds (influxdb authz.go:OperPermissions). */
export function operatorPermissions(): readonly Permission[] {
  return ossTypes.flatMap((type) => actions.map((action) => permission(action, type)));
}

/** What the session of an organization's owner holds there (influxdb authz.go:OwnerPermissions). */
export function ownerPermissions(orgID: string): readonly Permission[] {
  return actions.flatMap((action) => ofOrganization(action, orgID));
}

/** What the session of an organization's member holds there (influxdb authz.go:MemberPermissions). */
export function memberPermissions(orgID: string): readonly Permission[] {
  return ofOrganization('read', orgID);
}

/** What every session holds on its own user (influxdb authz.go:MePermissions). */
export function selfPermissions(userID: string): readonly Permission[] {
  return actions.map((action) => permission(action, 'users', { id: userID }));
}

/** What the session of the user who set the instance up holds. */
export function instancePermissions(): readonly Permission[] {
  return actions.map((action) => permission(action, 'instance'));
}

function ofOrganization(action: Action, orgID: string): readonly Permission[] {
  const types = ossTypes.filter((type) => type !== 'orgs');
  return [...types.map((type) => permission(action, type, { orgID })), permission(action, 'orgs', { id: orgID })];
}
