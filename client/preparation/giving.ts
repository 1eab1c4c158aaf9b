import type { Json, JsonObject } from '../../spec/json.ts';
import { isObject } from '../../spec/json.ts';
import type { Action } from '../../spec/permissions.ts';
import type { Caller } from './caller.ts';
import { type Identity, isRefusal, probe, type Traces } from './identity.ts';

/** What a token may give away, as the server tells it before anything is judged. */
export interface Giving {
  /** Whether it holds every organization: an operator token. */
  readonly operator: boolean;
  /** Types that it may not give away to read and to write within its organization; of `users` and `orgs` its own. */
  readonly withheld: readonly string[];
}

/** What a token may give away that holds all of its organization. */
export const wholeOrganization: Giving = { operator: false, withheld: [] };

/** Whose token it is, and what its own authorization shows where that is told for certain. */
export interface Holder extends Pick<Identity, 'orgID' | 'userID'> {
  readonly shown: JsonObject | null;
}

/**
 * Finds out what a token may give away: what its own authorization shows it holds, and else what the server lets it give
 * to an inactive authorization, which is removed at once. A refusal of what is shown is the server's fault, and judged.
 */
export async function findGiving(
  caller: Caller,
  types: readonly string[],
  holder: Holder,
  traces: Traces,
): Promise<Giving> {
  const everywhere = types.map((type) => ({ type }));
  const here = types.map((type) => resourceOf(type, holder));
  const operator =
    holder.shown === null
      ? await gives(caller, everywhere, holder, traces)
      : everywhere.every(({ type }) => holds(holder.shown, type, ({ id, orgID }) => !id && !orgID));
  if (operator || (await gives(caller, here, holder, traces))) return { operator, withheld: [] };
  const withheld: string[] = [];
  for (const resource of here) {
    if (isHeld(holder, resource.type) || (await gives(caller, [resource], holder, traces))) continue;
    withheld.push(resource.type);
  }
  return { operator, withheld };
}

/** All of a type that a token of one organization and user may hold. */
function resourceOf(type: string, { orgID, userID }: Holder): { readonly type: string } & Record<string, string> {
  if (type === 'users') return { type, id: userID };
  return type === 'orgs' ? { type, id: orgID } : { type, orgID };
}

/** Whether the server lets all of this be given away; only a refusal says that it does not. */
async function gives(
  caller: Caller,
  resources: readonly ({ readonly type: string } & Record<string, string>)[],
  { orgID }: Holder,
  traces: Traces,
): Promise<boolean> {
  const permissions = resources.flatMap((resource) => actions.map((action) => ({ action, resource })));
  return !isRefusal(await probe(caller, { orgID }, traces, permissions));
}

const actions: readonly Action[] = ['read', 'write'];

function isHeld({ shown, orgID }: Holder, type: string): boolean {
  return holds(shown, type, (resource) => !resource.id && (!resource.orgID || resource.orgID === orgID));
}

/** Whether an authorization shows reading and writing of a type, as far as a resource is to reach. */
function holds(shown: JsonObject | null, type: string, reaches: (resource: JsonObject) => boolean): boolean {
  const permissions: readonly Json[] = Array.isArray(shown?.permissions) ? shown.permissions : [];
  return actions.every((action) =>
    permissions.some(
      (one) =>
        isObject(one) &&
        one.action === action &&
        isObject(one.resource) &&
        one.resource.type === type &&
        reaches(one.resource),
    ),
  );
}
