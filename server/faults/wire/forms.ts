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
  {
    id: 'numbers-lose-zeros',
    breaks: 'wire/text-taken-literally',
    says: 'A description that is a number loses the zeros at its beginning when it is changed.',
    override: ({ changed }) => ({
      changed: (current, change, now) => {
        const { description } = change;
        const isNumber = /^0\d+$/.test(description ?? '');
        return changed(current, isNumber ? { ...change, description: description?.replace(/^0+/, '') } : change, now);
      },
    }),
  },
];
