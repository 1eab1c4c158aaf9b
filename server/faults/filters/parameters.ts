import type { FilterName } from '../../reference/decisions/listing.ts';
import type { ServerProfile } from '../../reference/model/profiles.ts';
import type { Fault } from '../fault.ts';
import { cloud, oss } from '../shared/profiles.ts';

/** How single parameters select wrongly. */
export const filtersParametersFaults: readonly Fault[] = [
  filterIgnored('filter-user-ignored', 'filters/user-id', 'userID'),
  filterIgnored('filter-user-name-ignored', 'filters/user-name', 'user'),
  filterIgnored('filter-org-name-ignored', 'filters/org-name', 'org'),
  filterIgnored('filter-token-ignored', 'filters/token', 'token', cloud),
  {
    id: 'filter-last-token-counts',
    breaks: 'filters/token-first-counts',
    says: 'Of several parameters token the last counts.',
    profiles: cloud,
    override: ({ isInForce, rows }) => ({
      isInForce: (name, value, store, query) =>
        !(name === 'token' && query.getAll('token').length > 1) && isInForce(name, value, store, query),
      rows: (selected, query, store) => {
        const tokens = query.getAll('token');
        const shown = tokens.length > 1 ? selected.filter(({ token }) => token === tokens.at(-1)) : selected;
        return rows(shown, query, store);
      },
    }),
  },
  {
    id: 'filter-token-in-force',
    breaks: 'filters/token-ignored',
    says: 'A list is filtered by the parameter token.',
    profiles: oss,
    override: ({ isInForce }) => ({
      isInForce: (name, value, store, query) => name === 'token' || isInForce(name, value, store, query),
    }),
  },
  {
    id: 'filter-org-selects-nothing',
    breaks: 'filters/org-id',
    says: 'A list that is filtered by orgID is empty.',
    override: ({ matches }) => ({
      matches: (name, wanted, actual) => name !== 'orgID' && matches(name, wanted, actual),
    }),
  },
];

function filterIgnored(id: string, breaks: string, ignored: FilterName, profiles?: readonly ServerProfile[]): Fault {
  return {
    id,
    breaks,
    says: `A list ignores the parameter ${ignored}.`,
    ...(profiles === undefined ? {} : { profiles }),
    override: ({ isInForce }) => ({
      isInForce: (name, value, store, query) => name !== ignored && isInForce(name, value, store, query),
    }),
  };
}
