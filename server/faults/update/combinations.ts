import type { Fault } from '../fault.ts';

/** Changes of which a part is forgotten for the sake of the rest. */
export const updateCombinationsFaults: readonly Fault[] = [
  {
    id: 'switching-on-keeps-text',
    breaks: 'update/every-combination',
    says: 'A change that switches an authorization on and empties its description leaves the description as it was.',
    override: ({ changed }) => ({
      changed: (current, change, now) => {
        const forgets = current.status === 'inactive' && change.status === 'active' && change.description === '';
        return changed(current, forgets ? { ...change, description: undefined } : change, now);
      },
    }),
  },
];
