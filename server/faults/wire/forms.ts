import type { Fault } from '../fault.ts';

/** How texts that are alike are mixed up. */
export const wireFormsFaults: readonly Fault[] = [
  {
    id: 'equivalent-text-unchanged',
    breaks: 'wire/forms-kept-apart',
    says: 'A description stays as it was where the new one is canonically equivalent.',
    override: ({ changed }) => ({
      changed: (current, change, now) => {
        const { description } = change;
        const isSame = description?.normalize() === current.description.normalize();
        return changed(current, isSame ? { ...change, description: undefined } : change, now);
      },
    }),
  },
];
