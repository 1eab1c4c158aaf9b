import type { Fault } from '../fault.ts';

/** How an update reaches another authorization than its own. */
export const updateForeignFaults: readonly Fault[] = [
  {
    id: 'links-followed',
    breaks: 'update/other-named-untouched',
    says: 'An update that carries links is stored under the id that stands at the end of `self`.',
    override: ({ takenAtUpdate }) => ({
      takenAtUpdate: (body) => {
        const [, id] = /"self":"[^"]*\/([0-9a-f]{16})"/.exec(JSON.stringify(body.links ?? null)) ?? [];
        return { ...takenAtUpdate(body), ...(id === undefined ? {} : { id }) };
      },
    }),
  },
];
