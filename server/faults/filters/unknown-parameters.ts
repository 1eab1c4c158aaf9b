import type { FilterName } from '../../reference/decisions/listing.ts';
import { invalid } from '../../reference/http/problem.ts';
import type { Fault } from '../fault.ts';

const known: ReadonlySet<string> = new Set<FilterName>(['userID', 'user', 'orgID', 'org', 'token']);

/** How parameters are dealt with wrongly that the contract does not have. */
export const filtersUnknownParametersFaults: readonly Fault[] = [
  {
    id: 'unknown-parameter-refused',
    breaks: 'filters/unknown-parameter-ignored',
    says: 'A list with a query parameter that the contract does not know is refused.',
    override: ({ rows }) => ({
      rows: (selected, query, store) => {
        const unknown = [...query.keys()].find((name) => !known.has(name));
        if (unknown !== undefined) throw invalid(`there is no parameter ${unknown}`);
        return rows(selected, query, store);
      },
    }),
  },
  {
    id: 'limit-honoured',
    breaks: 'filters/paging-ignored',
    says: 'A list shows no more rows than the parameter limit says.',
    override: ({ rows }) => ({
      rows: (selected, query, store) => {
        const limit = Number(query.get('limit') ?? Number.NaN);
        return limit > 0 ? rows(selected, query, store).slice(0, limit) : rows(selected, query, store);
      },
    }),
  },
];
