import type { Fault } from '../fault.ts';

/** Names that are taken for others. */
export const filtersNearNamesFaults: readonly Fault[] = [
  {
    id: 'accents-not-compared',
    breaks: 'filters/near-names',
    says: 'A filter by the name of a user finds the users whose names differ in their accents alone, too.',
    override: ({ matches }) => ({
      matches: (name, wanted, actual) =>
        name === 'user' ? plain(wanted) === plain(actual ?? '') : matches(name, wanted, actual),
    }),
  },
];

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}
