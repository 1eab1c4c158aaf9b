/** What is one so far, and how alike it is to each group: the sum over all pairs. */
interface Group<Item> {
  readonly members: readonly Item[];
  readonly sums: readonly number[];
}

/**
 * Groups by average linkage (UPGMA; Sokal and Michener 1958): joins the two groups that are most alike on the mean over all
 * their pairs, as long as that mean of any two is `enough`. `likeness` does not depend on the order of the two.
 */
export function groupsBy<Item>(
  all: readonly Item[],
  likeness: (one: Item, other: Item) => number,
  enough: number,
): readonly (readonly Item[])[] {
  let groups: readonly Group<Item>[] = all.map((one) => ({
    members: [one],
    sums: all.map((other) => likeness(one, other)),
  }));
  for (let pair = nearestOf(groups, enough); pair !== null; pair = nearestOf(groups, enough)) {
    groups = joining(groups, pair);
  }
  return groups.map(({ members }) => members);
}

/** The places of the two groups that are most alike; null where none are alike enough. */
function nearestOf(groups: readonly Group<unknown>[], enough: number): readonly [number, number] | null {
  let best: readonly [number, number] | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [one, { members, sums }] of groups.entries()) {
    for (let other = one + 1; other < groups.length; other += 1) {
      const mean = (sums[other] ?? 0) / (members.length * (groups[other]?.members.length ?? 1));
      if (mean <= most) continue;
      [best, most] = [[one, other], mean];
    }
  }
  return most >= enough ? best : null;
}

/** The groups with two of them as one, which comes last. */
function joining<Item>(
  groups: readonly Group<Item>[],
  [one, other]: readonly [number, number],
): readonly Group<Item>[] {
  const isJoined = (place: number): boolean => place === one || place === other;
  const withSum = ({ members, sums }: Group<Item>): Group<Item> => {
    const left = sums.filter((_, place) => !isJoined(place));
    return { members, sums: [...left, (sums[one] ?? 0) + (sums[other] ?? 0)] };
  };
  const left = groups.filter((_, place) => !isJoined(place)).map(withSum);
  const both = groups.filter((_, place) => isJoined(place));
  const sums = left.map((group) => group.sums.at(-1) ?? 0);
  return [...left, { members: both.flatMap(({ members }) => members), sums: [...sums, 0] }];
}
