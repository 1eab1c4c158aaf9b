import type { FilterName } from '../decisions/listing.ts';
import type { Fault } from './fault.ts';

/** How lists are put together wrongly. */
export const listingFaults: readonly Fault[] = [
  {
    id: 'listed-twice',
    breaks: 'crud/listed-once',
    says: 'A list shows each authorization twice.',
    override: ({ rows }) => ({ rows: (selected) => rows(selected).flatMap((row) => [row, row]) }),
  },
  filterIgnored('filter-user-ignored', 'filters/user-id', 'userID'),
  filterIgnored('filter-org-name-ignored', 'filters/org-name', 'org'),
  {
    id: 'link-missing-self',
    breaks: 'schema/body',
    says: 'The links of a list lack the link to itself.',
    override: () => ({ listLinks: () => ({}) }),
  },
];

function filterIgnored(id: string, breaks: string, ignored: FilterName): Fault {
  return {
    id,
    breaks,
    says: `A list ignores the parameter ${ignored}.`,
    override: ({ filtersInForce }) => ({ filtersInForce: () => filtersInForce().filter((name) => name !== ignored) }),
  };
}
