import type { Subject } from '../../spec/needs.ts';
import { neededFor } from '../../spec/needs.ts';
import type { Permission } from '../../spec/permissions.ts';
import type { Setting } from '../engine/setting.ts';

/** The authorization that the main principal would make: its organization, its user. */
export function subjectOf({ plan }: Setting, id?: string): Subject {
  const { orgID, userID } = plan.principals.main;
  return { orgID, userID, ...(id === undefined ? {} : { id }) };
}

/** The permissions that let a token do everything with the authorizations of the main user in its organization. */
export function administration(setting: Setting): readonly Permission[] {
  return [...neededFor('PatchAuthorizationsID', subjectOf(setting)), ...buckets(setting)];
}

/** The permission to read the buckets of the organization: what a token with it can grant and use. */
export function buckets({ grants }: Setting): readonly Permission[] {
  return [{ action: 'read', resource: { type: 'buckets', orgID: grants.orgID } }];
}
