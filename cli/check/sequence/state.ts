import type { Recorded } from '../../../client/har/recorded.ts';
import type { JsonObject } from '../../../spec/json.ts';
import { type Change, type History, precedes } from '../history.ts';

/** What an authorization was known to be, and what showed it. */
export interface Known {
  readonly at: Recorded;
  readonly shown: JsonObject;
}

/**
 * What an authorization surely was when an exchange began: by the last answer that shows it, if nothing in the recording may
 * have changed it since. Null where that is not known.
 */
export function knownBefore(history: History, id: string, at: Recorded): Known | null {
  const changes = history.changes.get(id) ?? [];
  const sights = history.sights.get(id) ?? [];
  const last = sights.findLast((sight) => sight.at !== at && precedes(sight.at, at));
  if (last === undefined) return null;
  return changes.some((change) => mayLieBetween(change, last.at, at)) ? null : last;
}

/** Whether a change may have taken effect after one exchange showed what is, and before the other had ended. */
export function mayLieBetween(change: Change, shown: Recorded, at: Recorded): boolean {
  if (change.at === shown) return false;
  return !precedes(change.at, shown) && !precedes(at, change.at);
}

/** The deletion that had surely ended before an exchange began. */
export function deletionBefore({ changes }: History, id: string, at: Recorded, delay = 0): Change | undefined {
  return changes
    .get(id)
    ?.find((change) => change.by === 'delete' && change.certain && change.at.end + delay <= at.begin);
}
