import type { Permission, Resource } from '../../spec/permissions.ts';
import { actions, type PermissionSetting } from './permission.ts';

/** What neighbours of a permission may be made of. */
export interface RelationSetting extends PermissionSetting {
  /** Another organization; without it no neighbour leaves the setting's organization. */
  readonly otherOrgID?: string;
}

/** A neighbour of a permission along the partial order of action, type, organization and id. */
export interface Related {
  /** How it relates to its origin, such as `narrower/one-resource`. */
  readonly relation: string;
  readonly permission: Permission;
}

/** The permission itself and those that ask for less of the same: one resource, one organization. */
export function narrower(origin: Permission, setting: RelationSetting): readonly Related[] {
  const { type, id, orgID } = origin.resource;
  const ids = id === undefined ? (setting.ids?.[type] ?? []) : [];
  const organizations = orgID === undefined ? [setting.orgID] : [];
  return [
    { relation: 'equal', permission: origin },
    ...ids.map((one) => related('narrower/one-resource', origin, { id: one })),
    ...organizations.map((one) => related('narrower/one-organization', origin, { orgID: one })),
  ];
}

/** Those that ask for more of the same: every resource of the type, every organization. */
export function wider(origin: Permission): readonly Related[] {
  const { type, id, orgID } = origin.resource;
  const everyResource = { type, ...(orgID === undefined ? {} : { orgID }) };
  return [
    ...(id === undefined ? [] : [replaced('wider/every-resource', origin, everyResource)]),
    ...(orgID === undefined ? [] : [replaced('wider/every-organization', origin, { type })]),
  ];
}

/** Those that ask for something else: the other action, another type, another resource, another organization. */
export function sideways(origin: Permission, setting: RelationSetting): readonly Related[] {
  const { type, id, orgID } = origin.resource;
  const scope = orgID === undefined ? {} : { orgID };
  const ids = id === undefined ? [] : (setting.ids?.[type] ?? []).filter((one) => one !== id);
  const organizations = orgID === undefined || setting.otherOrgID === undefined ? [] : [setting.otherOrgID];
  return [
    ...others(actions, origin.action).map((action) => ({
      relation: 'sideways/other-action',
      permission: { ...origin, action },
    })),
    ...others(setting.types, type).map((one) => replaced('sideways/other-type', origin, { type: one, ...scope })),
    ...ids.map((one) => related('sideways/other-resource', origin, { id: one })),
    ...organizations.map((one) => related('sideways/other-organization', origin, { orgID: one })),
  ];
}

function others<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.filter((one) => one !== value);
}

function related(relation: string, origin: Permission, change: Partial<Resource>): Related {
  return replaced(relation, origin, { ...origin.resource, ...change });
}

function replaced(relation: string, origin: Permission, resource: Resource): Related {
  return { relation, permission: { action: origin.action, resource } };
}
