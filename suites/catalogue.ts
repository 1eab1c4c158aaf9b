import { crud } from './requirements/crud.ts';
import { errors } from './requirements/errors.ts';
import { filters } from './requirements/filters.ts';
import { permissions } from './requirements/permissions.ts';
import type { Requirement } from './requirements/requirement.ts';
import { schema } from './requirements/schema.ts';
import { secrecy } from './requirements/secrecy.ts';
import { sessions } from './requirements/sessions.ts';
import { transitions } from './requirements/transitions.ts';

const families = {
  ...crud,
  ...transitions,
  ...permissions,
  ...filters,
  ...sessions,
  ...errors,
  ...schema,
  ...secrecy,
} as const;

/** The spoken id of a requirement, such as `crud/delete-ends-token`. */
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
