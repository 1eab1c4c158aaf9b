import type { Fault } from '../fault.ts';
import { oss } from '../shared/profiles.ts';

/** Filters that look no further than they have to. */
export const filtersOrganizationsFaults: readonly Fault[] = [
  {
    id: 'filter-stops-at-organization',
    breaks: 'filters/across-organizations',
    profiles: oss,
    says: 'A list by the name of a user shows what that user has in the organization of the latest row alone.',
    override: ({ rows }) => ({
      rows: (selected, query, store) => {
        const all = rows(selected, query, store);
        if (!query.has('user') || query.has('org') || query.has('orgID')) return all;
        return all.filter(({ orgID }) => orgID === all.at(-1)?.orgID);
      },
    }),
  },
];
