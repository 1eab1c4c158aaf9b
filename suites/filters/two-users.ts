import type { Query } from '../../engine/assertions/rows.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { type OfTwoUsers, shownIDs } from '../../engine/fixtures/filtered.ts';

/** What a list shows of two authorizations, in no order. */
export async function shownOf(trial: Trial, { mine, theirs }: OfTwoUsers, query: Query): Promise<readonly unknown[]> {
  const ids = await shownIDs(trial.main, query);
  return [mine, theirs].filter((id) => ids.includes(id));
}
