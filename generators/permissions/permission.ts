import * as fc from 'fast-check';
import { type Action, describePermission, type Permission, type Resource } from '../../spec/permissions.ts';

/** What permissions may be made of: the caller may grant all of it in its organization. */
export interface PermissionSetting {
  /** Resource types; the first is the one that shrinking prefers. */
  readonly types: readonly string[];
  /** The organization that every permission is confined to. */
  readonly orgID: string;
  /** Ids of resources of the organization by type. */
  readonly ids?: Readonly<Record<string, readonly string[]>>;
}

/** How many permissions a set has. */
export interface SetConstraints {
  /** 1 unless told. */
  readonly min?: number;
  /** 5 unless told. */
  readonly max?: number;
}

/** What a permission may let its holder do. */
export const actions: readonly Action[] = ['read', 'write'];

/** A permission confined to the organization of the setting. Shrinks to reading all of the first type. */
export function permission(setting: PermissionSetting): fc.Arbitrary<Permission> {
  return fc.record({ action: fc.constantFrom(...actions), resource: resource(setting) }, { noNullPrototype: true });
}

function resource({ types, orgID, ids = {} }: PermissionSetting): fc.Arbitrary<Resource> {
  const all = fc.constantFrom(...types.map((type) => ({ type, orgID })));
  const single = types.flatMap((type) => (ids[type] ?? []).map((id) => ({ type, orgID, id })));
  if (single.length === 0) return all;
  const one = { arbitrary: fc.constantFrom(...single), weight: 1 };
  return fc.oneof({ withCrossShrink: true }, { arbitrary: all, weight: 2 }, one);
}

/** Permissions of the setting, none twice. Shrinks to one permission. */
export function permissionSet(
  setting: PermissionSetting,
  { min = 1, max = 5 }: SetConstraints = {},
): fc.Arbitrary<readonly Permission[]> {
  return fc.uniqueArray(permission(setting), { minLength: min, maxLength: max, selector: describePermission });
}
