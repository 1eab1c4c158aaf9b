import type { Account } from '../../target/principal.ts';
import { visibleRows } from '../demands/authorization.ts';
import { demand, demandEqual } from '../demands/demand.ts';
import type { Query } from '../demands/rows.ts';
import type { Caller } from '../engine/caller.ts';
import type { Trial } from '../engine/trial.ts';
import { UnpreparedError } from '../engine/violation.ts';
import { buckets } from '../people/rights.ts';

/** One authorization of the main user and one of the member, by their ids. */
export interface OfTwoUsers {
  readonly mine: string;
  readonly theirs: string;
  readonly other: Account;
}

/** A parameter that filters the list in every profile. */
export type FilterName = 'userID' | 'user' | 'orgID' | 'org';

/** The parameters that filter the list in every profile. */
export const filterNames: readonly FilterName[] = ['userID', 'user', 'orgID', 'org'];

/**
 * Prepares an authorization of the main user and one of the member.
 * @throws UnpreparedError where there is no member.
 */
export async function ofTwoUsers(trial: Trial): Promise<OfTwoUsers> {
  const other = trial.setting.plan.principals.member;
  if (other === null) throw new UnpreparedError('there is no other user');
  const permissions = buckets(trial.setting);
  const mine = await trial.given({ permissions });
  const theirs = await trial.given({ permissions }, other.userID);
  return { mine: mine.id, theirs: theirs.id, other };
}

/**
 * The value of a filter that selects what a principal has.
 * @throws UnpreparedError where it is a name that the run does not know.
 */
export function valueFor(name: FilterName, principal: Partial<Readonly<Record<FilterName, string | null>>> | null) {
  const value = principal?.[name];
  if (value == null) throw new UnpreparedError(`the ${name} to filter by is not known`);
  return value;
}

/** The ids that a caller's list shows; none where the query is refused (4xx). */
export async function shownIDs(caller: Caller, query: Query): Promise<readonly unknown[]> {
  const sent = await caller.list(query);
  const { status } = sent.answer;
  demand(status === 200 || (status >= 400 && status < 500), 'status 200 or a refusal (4xx)', `status ${status}`);
  return visibleRows(sent).map(({ id }) => id);
}

/** Demands that a list shows an authorization of the main user that is made for it, or does not show it. */
export async function demandShown(trial: Trial, query: Query, wanted: boolean): Promise<void> {
  const { id } = await trial.given({ permissions: buckets(trial.setting) });
  demandEqual('that the authorization is shown', (await shownIDs(trial.main, query)).includes(id), wanted);
}
