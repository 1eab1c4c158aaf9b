import { anyway, type Fault } from '../fault.ts';

/** How several filters are combined wrongly. */
export const filtersCombinationsFaults: readonly Fault[] = [
  {
    id: 'filters-alternative',
    breaks: 'filters/together',
    says: 'Of several filters one is enough to select a row.',
    override: () => ({ selects: (verdicts) => verdicts.length === 0 || verdicts.includes(true) }),
  },
  ignoredBeside('user-name-beside-organization-ignored', 'filters/pairs', ['orgID', 'org']),
  { ...ignoredBeside('user-name-beside-id-ignored', 'filters/contradiction-empty', ['userID']), notOnReleases: anyway },
  {
    id: 'repeated-filter-ignored',
    breaks: 'filters/repeated-value',
    says: 'A filter by user or organization that is given twice is ignored.',
    override: ({ isInForce }) => ({
      isInForce: (name, value, store, query) =>
        (name === 'token' || query.getAll(name).length < 2) && isInForce(name, value, store, query),
    }),
  },
];

function ignoredBeside(id: string, breaks: string, others: readonly string[]): Fault {
  return {
    id,
    breaks,
    says: `A list ignores the parameter user beside ${others.join(' or ')}.`,
    override: ({ isInForce }) => ({
      isInForce: (name, value, store, query) =>
        !(name === 'user' && others.some((other) => query.has(other))) && isInForce(name, value, store, query),
    }),
  };
}
