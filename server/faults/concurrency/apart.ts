import type { Fault } from '../fault.ts';

/** Milliseconds in which what a list shows is shown to others. */
const shared = 3;

/** How equal requests are mixed up. */
export const concurrencyApartFaults: readonly Fault[] = [
  {
    id: 'lists-share-rows',
    breaks: 'concurrency/equal-requests-apart',
    says: 'What one caller is shown in a list is shown to all who list within the next three milliseconds.',
    override: ({ showsInList }) => {
      const shown = new Map<string, number>();
      return {
        showsInList: (caller, authorization, allowed) => {
          const now = performance.now();
          const shows = showsInList(caller, authorization, allowed);
          if (shows) shown.set(authorization.id, now);
          return shows || now - (shown.get(authorization.id) ?? Number.NEGATIVE_INFINITY) < shared;
        },
      };
    },
  },
];
