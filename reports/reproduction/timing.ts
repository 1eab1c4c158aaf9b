import type { Exchange } from '../../client/http/exchange.ts';
import type { Finding } from '../../engine/evidence/finding.ts';
import { isLacking } from './lacking.ts';

/** How long a sequence has to take for its pace to be kept, and how long it may, in milliseconds. */
const [shortestPace, longestPace, longestPaceOfRace] = [250, 30_000, 2_000];

/** How often overlapping calls are sent again: whether they meet as in the run is a matter of chance. */
const triesOfRace = 25;

/** How often the requests of a finding are sent again until it shows: once unless its calls overlapped. */
export function triesOf(finding: Finding, exchanges: readonly Exchange[]): number {
  return isRace(finding, exchanges) ? triesOfRace : 1;
}

/** Whether calls overlapped, and what was found depends on it: some of them changed something, or rows are lacking. */
function isRace({ actual, timeline = [] }: Finding, exchanges: readonly Exchange[]): boolean {
  const overlapping = exchanges.filter((_, index) => overlaps(exchanges, index));
  const changing = overlapping.some(({ draft, setup }) => !setup && draft.method !== 'GET');
  return timeline.length > 0 || changing || (isLacking(actual) && overlapping.length > 0);
}

/** Whether a request was sent before the answer to the one before it had come, either both preparing or neither. */
export function overlaps(exchanges: readonly Exchange[], index: number): boolean {
  const [one, before] = [exchanges[index], exchanges[index - 1]];
  if (one === undefined || before === undefined || one.setup !== before.setup) return false;
  return one.startedAt < before.startedAt + before.ms;
}

/**
 * How many milliseconds after the first request each is sent at the soonest, as in the run; null where that would take too
 * long, and where it was so short that it tells nothing.
 */
export function paceOf(exchanges: readonly Exchange[], tries: number): readonly number[] | null {
  const [first, last] = [exchanges[0]?.startedAt ?? 0, exchanges.at(-1)?.startedAt ?? 0];
  const length = last - first;
  if (length < shortestPace || length > (tries > 1 ? longestPaceOfRace : longestPace)) return null;
  return exchanges.map(({ startedAt }) => Math.max(0, Math.round(startedAt - first)));
}
