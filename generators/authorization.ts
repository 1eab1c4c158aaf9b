import * as fc from 'fast-check';
import type { JsonObject } from '../spec/json.ts';
import type { Permission } from '../spec/permissions.ts';
import { type PermissionSetting, permissionSet, type SetConstraints } from './permissions/permission.ts';
import { description, type TextConstraints } from './values/strings.ts';

/** Whether a token may be used (contract `#/components/schemas/AuthorizationUpdateRequest/properties/status`). */
export type Status = 'active' | 'inactive';

/** What may be changed later: absent is unchanged. */
export interface UpdateDraft {
  readonly status?: Status;
  readonly description?: string;
}

/** A new authorization without its organization and its user (contract `#/components/schemas/AuthorizationPostRequest`). */
export interface AuthorizationDraft extends UpdateDraft {
  readonly permissions: readonly Permission[];
}

/** Which drafts of updates a caller can take. */
export interface UpdateConstraints extends TextConstraints {
  /** Whether the update may change nothing; false unless told. */
  readonly empty?: boolean;
}

/** The values of `status`, the one that new authorizations have first. */
export const statuses: readonly Status[] = ['active', 'inactive'];

/** A draft of an authorization, each optional property present or absent. Shrinks to one permission alone. */
export function authorizationDraft(
  setting: PermissionSetting,
  constraints: TextConstraints & SetConstraints = {},
): fc.Arbitrary<AuthorizationDraft> {
  const permissions = permissionSet(setting, constraints);
  return fc.record(
    { permissions, status: fc.constantFrom(...statuses), description: description(constraints) },
    { requiredKeys: ['permissions'], noNullPrototype: true },
  );
}

/** A draft of an update. Shrinks to a single property, or to none where that is allowed. */
export function updateDraft({ empty = false, ...text }: UpdateConstraints = {}): fc.Arbitrary<UpdateDraft> {
  return fc
    .record(
      { status: fc.constantFrom(...statuses), description: description(text) },
      { requiredKeys: [], noNullPrototype: true },
    )
    .filter((draft) => empty || Object.keys(draft).length > 0);
}

/** The request body that creates a draft in an organization, for a user or for the caller itself. */
export function authorizationBody(draft: AuthorizationDraft, orgID: string, userID?: string): JsonObject {
  const permissions = draft.permissions.map(({ action, resource }) => ({ action, resource: { ...resource } }));
  return { orgID, ...(userID === undefined ? {} : { userID }), ...updateBody(draft), permissions };
}

/** The request body that makes an update. */
export function updateBody({ status, description: text }: UpdateDraft): JsonObject {
  return { ...(status === undefined ? {} : { status }), ...(text === undefined ? {} : { description: text }) };
}
