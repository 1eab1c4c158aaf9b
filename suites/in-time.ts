/** What takes how long, and how much is done at a time. */
export interface Pace {
  /** Requirements at a time. */
  readonly lanes: number;
  readonly lastsOf: (id: string) => number;
}

/** How much later all may end than where the longest always comes first, so that the order given counts for something. */
const leeway = 1.02;

/**
 * Requirements in the order in which they are given, save that the longest is begun wherever all would otherwise end later
 * than if the longest always came first (list scheduling; Graham 1969, "Bounds on multiprocessing timing anomalies", LPT).
 */
export function inTime(ids: readonly string[], { lanes, lastsOf }: Pace): readonly string[] {
  const waiting = new Set(ids);
  const byLength = ids.toSorted((one, other) => lastsOf(other) - lastsOf(one));
  const busyUntil = Array.from({ length: lanes }, () => 0);
  const longestFirst = (busy: readonly number[], without: string): number => {
    const times = byLength.filter((id) => waiting.has(id) && id !== without).map(lastsOf);
    return Math.max(...times.reduce(begun, [...busy]));
  };
  const end = leeway * longestFirst(busyUntil, '');
  return ids.map(() => {
    const [first = ''] = waiting;
    const fits = longestFirst(begun([...busyUntil], lastsOf(first)), first) <= end;
    const next = fits ? first : (byLength.find((id) => waiting.has(id)) ?? first);
    waiting.delete(next);
    begun(busyUntil, lastsOf(next));
    return next;
  });
}

/** Until when lanes are busy once something is begun in the one that is free first; changes the list that it is given. */
function begun(busyUntil: number[], lasts: number): number[] {
  const now = Math.min(...busyUntil);
  busyUntil[busyUntil.indexOf(now)] = now + lasts;
  return busyUntil;
}
