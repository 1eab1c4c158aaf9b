import type { FilterName } from '../reference/decisions/listing.ts';
import { invalid } from '../reference/http/problem.ts';
import type { ServerProfile } from '../reference/model/profiles.ts';
import type { Store } from '../reference/model/store.ts';
import type { Fault } from './fault.ts';
import { isUnknownName } from './unknown.ts';

const known: ReadonlySet<string> = new Set<FilterName>(['userID', 'user', 'orgID', 'org', 'token']);

/** How lists are filtered wrongly. */
export const filterFaults: readonly Fault[] = [
  filterIgnored('filter-user-ignored', 'filters/user-id', 'userID'),
  filterIgnored('filter-user-name-ignored', 'filters/user-name', 'user'),
  filterIgnored('filter-org-name-ignored', 'filters/org-name', 'org'),
  filterIgnored('filter-token-ignored', 'filters/token', 'token', ['cloud-serverless', 'cloud']),
  {
    id: 'filter-last-token-counts',
    breaks: 'filters/token-first-counts',
    says: 'Of several parameters token the last counts.',
    profiles: ['cloud-serverless', 'cloud'],
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
    profiles: ['oss-2.9', 'oss-2.8', 'oss-2.7'],
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
    id: 'filters-alternative',
    breaks: 'filters/together',
    says: 'Of several filters one is enough to select a row.',
    override: () => ({ selects: (verdicts) => verdicts.length === 0 || verdicts.includes(true) }),
  },
  {
    id: 'filter-unknown-name-multiplies',
    breaks: 'filters/never-more',
    says: 'A list that is filtered by a name that nobody has shows every row once for each user.',
    override: ({ isInForce, rows }) => ({
      isInForce: (name, value, store, query) =>
        isInForce(name, value, store, query) && !isUnknownName(name, value, store),
      rows: (selected, query, store) => {
        const unknown = [...query].some(([name, value]) => isUnknownName(name, value, store));
        const times = unknown ? store.users.size : 1;
        return rows(selected, query, store).flatMap((row) => Array.from({ length: times }, () => row));
      },
    }),
  },
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

function isUnknownID(name: FilterName, value: string, { users, organizations }: Store): boolean {
  return (name === 'userID' && !users.has(value)) || (name === 'orgID' && !organizations.has(value));
}
