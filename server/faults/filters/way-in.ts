import type { Fault } from '../fault.ts';

/** How a filter shows what its caller may not read. */
export const filtersWayInFaults: readonly Fault[] = [
  {
    id: 'names-of-owner-open-list',
    breaks: 'filters/no-way-in',
    says: 'A list that is filtered by the id of a user and the name of an organization is not checked row by row.',
    override: ({ rows }) => ({
      rows: (selected, query, store) => {
        const [userID, org] = [query.get('userID'), query.get('org')];
        if (userID === null || org === null) return rows(selected, query, store);
        const isIn = (orgID: string) => store.organizations.get(orgID)?.name === org;
        return store.authorizations.list().filter((item) => item.userID === userID && isIn(item.orgID));
      },
    }),
  },
];
