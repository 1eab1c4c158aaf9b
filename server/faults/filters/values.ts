import type { FilterName } from '../../reference/decisions/listing.ts';
import type { Store } from '../../reference/model/store.ts';
import type { Fault } from '../fault.ts';
import { rowFilter } from '../shared/rows.ts';

const filters: readonly string[] = ['userID', 'user', 'orgID', 'org'];

/** How unusual values of filters are dealt with wrongly. */
export const filtersValuesFaults: readonly Fault[] = [
  {
    id: 'filter-unknown-id-ignored',
    breaks: 'filters/unknown-id-empty',
    says: 'A filter by the id of a user or an organization that does not exist is ignored.',
    override: ({ isInForce }) => ({
      isInForce: (name, value, store, query) =>
        isInForce(name, value, store, query) && !isUnknownID(name, value, store),
    }),
  },
  {
    id: 'control-character-ignores-filter',
    breaks: 'filters/garbage-never-more',
    says: 'A filter with a control character in its value is ignored.',
    override: ({ isInForce }) => ({
      isInForce: (name, value, store, query) =>
        ![...value].some((character) => character < ' ') && isInForce(name, value, store, query),
    }),
  },
  rowFilter('empty-user-means-first', 'filters/empty-value', {
    says: 'A list that is filtered by an empty userID shows what belongs to the first user.',
    keeps: ({ userID }, query, store) => query.get('userID') !== '' || userID === [...store.users.keys()][0],
  }),
  rowFilter('upper-case-id-selects-nothing', 'filters/upper-case-id', {
    says: 'A list that is filtered by an id with a capital letter is empty.',
    keeps: (_, query) => !/[A-F]/.test(`${query.get('userID')}${query.get('orgID')}`),
  }),
  rowFilter('inactive-hidden-by-filter', 'filters/inactive-shown', {
    says: 'A list that is filtered leaves out what is inactive.',
    keeps: ({ status }, query) => status === 'active' || ![...query.keys()].some((name) => filters.includes(name)),
  }),
];

function isUnknownID(name: FilterName, value: string, { users, organizations }: Store): boolean {
  return (name === 'userID' && !users.has(value)) || (name === 'orgID' && !organizations.has(value));
}
