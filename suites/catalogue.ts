import type { Requirement } from '../engine/requirement.ts';
import { authentication } from './authentication/index.ts';
import { concurrency } from './concurrency/index.ts';
import { create } from './create/index.ts';
import { delegation } from './delegation/index.ts';
import { deletion } from './delete/index.ts';
import { errors } from './errors/index.ts';
import { filters } from './filters/index.ts';
import { lattice } from './lattice/index.ts';
import { laws } from './laws/index.ts';
import { lists } from './lists/index.ts';
import { organizations } from './organizations/index.ts';
import { permissions } from './permissions/index.ts';
import { read } from './read/index.ts';
import { replicas } from './replicas/index.ts';
import { revocation } from './revocation/index.ts';
import { schema } from './schema/index.ts';
import { secrecy } from './secrecy/index.ts';
import { sessions } from './sessions/index.ts';
import { status } from './status/index.ts';
import { update } from './update/index.ts';
import { users } from './users/index.ts';
import { wire } from './wire/index.ts';

const ours = [
  ...create,
  ...read,
  ...lists,
  ...update,
  ...deletion,
  ...status,
  ...revocation,
  ...replicas,
  ...concurrency,
  ...permissions,
  ...lattice,
  ...laws,
  ...delegation,
  ...organizations,
  ...users,
  ...filters,
  ...sessions,
  ...authentication,
  ...errors,
  ...wire,
  ...schema,
  ...secrecy,
] as const;

/** The spoken id of a requirement of the suites, such as `delete/ends-token`. */
export type RequirementId = (typeof ours)[number]['id'];

/** The ids of the suites' requirements, in the order of the report. */
export const requirementIds: readonly RequirementId[] = ours.map(({ id }) => id);

const byId = new Map<string, Requirement>(ours.map((requirement) => [requirement.id, requirement]));

/** Every requirement that this process knows: those of the suites, in the order of the report, then a user's own. */
export function catalogue(): readonly Requirement[] {
  return [...byId.values()];
}

/** Whether a text is the id of a requirement that this process knows. */
export function isRequirementId(text: string): boolean {
  return byId.has(text);
}

/**
 * The requirement of an id.
 * @throws RangeError where there is none.
 */
export function requirementOf(id: string): Requirement {
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(`There is no requirement ${id}.`);
  return found;
}

/** Takes up requirements of a user's own, for as long as the process runs. One that is there already is left as it is. */
export function addRequirements(own: readonly Requirement[]): void {
  for (const requirement of own) if (!byId.has(requirement.id)) byId.set(requirement.id, requirement);
}
