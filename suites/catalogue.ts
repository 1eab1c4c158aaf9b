import type { Requirement } from '../engine/requirement.ts';
import { authentication } from './requirements/authentication.ts';
import { bounds } from './requirements/bounds.ts';
import { concurrency } from './requirements/concurrency.ts';
import { create } from './requirements/create.ts';
import { delegation } from './requirements/delegation.ts';
import { removal } from './requirements/delete.ts';
import { encoding } from './requirements/encoding.ts';
import { errors } from './requirements/errors.ts';
import { filters } from './requirements/filters.ts';
import { issue } from './requirements/issue.ts';
import { lattice } from './requirements/lattice.ts';
import { laws } from './requirements/laws.ts';
import { methods } from './requirements/methods.ts';
import { organizations } from './requirements/organizations.ts';
import { payloads } from './requirements/payloads.ts';
import { permissions } from './requirements/permissions.ts';
import { queries } from './requirements/queries.ts';
import { read } from './requirements/read.ts';
import { revocation } from './requirements/revocation.ts';
import { schema } from './requirements/schema.ts';
import { secrecy } from './requirements/secrecy.ts';
import { sessionUse } from './requirements/session-use.ts';
import { sessions } from './requirements/sessions.ts';
import { status } from './requirements/status.ts';
import { update } from './requirements/update.ts';
import { users } from './requirements/users.ts';

const families = {
  ...create,
  ...issue,
  ...bounds,
  ...read,
  ...update,
  ...removal,
  ...status,
  ...revocation,
  ...concurrency,
  ...permissions,
  ...lattice,
  ...laws,
  ...delegation,
  ...organizations,
  ...users,
  ...filters,
  ...queries,
  ...sessions,
  ...sessionUse,
  ...authentication,
  ...errors,
  ...payloads,
  ...encoding,
  ...methods,
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
