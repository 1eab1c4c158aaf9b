import { authentication } from './requirements/authentication.ts';
import { create } from './requirements/create.ts';
import { delegation } from './requirements/delegation.ts';
import { removal } from './requirements/delete.ts';
import { errors } from './requirements/errors.ts';
import { filters } from './requirements/filters.ts';
import { organizations } from './requirements/organizations.ts';
import { permissions } from './requirements/permissions.ts';
import { read } from './requirements/read.ts';
import type { Requirement } from './requirements/requirement.ts';
import { schema } from './requirements/schema.ts';
import { secrecy } from './requirements/secrecy.ts';
import { sessions } from './requirements/sessions.ts';
import { status } from './requirements/status.ts';
import { update } from './requirements/update.ts';

const families = {
  ...create,
  ...read,
  ...update,
  ...removal,
  ...status,
  ...permissions,
  ...delegation,
  ...organizations,
  ...filters,
  ...sessions,
  ...authentication,
  ...errors,
  ...schema,
  ...secrecy,
} as const;

/** The spoken id of a requirement, such as `delete/ends-token`. */
export type RequirementId = keyof typeof families;

/** Every requirement, in the order of the report. */
export const requirements: Readonly<Record<RequirementId, Requirement>> = families;

/** The ids of all requirements, in the order of the report. */
export const requirementIds = Object.keys(families) as readonly RequirementId[];

/** Whether a text is the id of a requirement. */
export function isRequirementId(text: string): text is RequirementId {
  return Object.hasOwn(families, text);
}

/** The family of a requirement: what stands before the slash. */
export function familyOf(id: RequirementId): string {
  return id.split('/')[0] ?? id;
}
