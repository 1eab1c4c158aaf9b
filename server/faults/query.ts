import { invalid } from '../reference/http/problem.ts';
import type { Authorization } from '../reference/model/entities.ts';
import type { Store } from '../reference/model/store.ts';
import { anyway, type Fault } from './fault.ts';
import { isUnknownName } from './unknown.ts';

/** How queries beyond a single right filter are answered wrongly. */
export const queryFaults: readonly Fault[] = [
  ignoredBeside('user-name-beside-organization-ignored', 'filters/pairs', ['orgID', 'org']),
  { ...ignoredBeside('user-name-beside-id-ignored', 'filters/contradiction-empty', ['userID']), notOnReleases: anyway },
  {
    id: 'names-need-organization-rights',
    breaks: 'filters/name-as-id',
    says: 'A filter by name selects nothing for a caller that cannot read organizations.',
    override: () => ({
      resolvesName: ({ permissions }) =>
        permissions.some(({ action, resource }) => action === 'read' && resource.type === 'orgs'),
    }),
  },
  {
    id: 'wildcard-in-name',
    breaks: 'filters/unknown-name-empty',
    says: 'A percent sign in the name of a user matches any text.',
    override: ({ matches }) => ({
      matches: (name, wanted, actual) =>
        matches(name, wanted, actual) || (name === 'user' && wanted.endsWith('%') && isPrefix(wanted, actual)),
    }),
  },
  {
    id: 'name-decoded-twice',
    breaks: 'filters/unknown-name-empty',
    says: 'The name in a filter is percent-decoded a second time.',
    override: ({ matches }) => ({
      matches: (name, wanted, actual) =>
        matches(name, wanted, actual) ||
        matches(
          name,
          wanted.replace(/^%([0-9a-f]{2})/, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
          actual,
        ),
    }),
  },
  {
    id: 'unknown-name-refused',
    breaks: 'filters/unknown-name-listed',
    says: 'A list that is filtered by a name that nobody has is refused.',
    override: ({ isInForce }) => ({
      isInForce: (name, value, store, query) => {
        if (isUnknownName(name, value, store)) throw invalid(`no ${name} has this name`);
        return isInForce(name, value, store, query);
      },
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
  {
    id: 'repeated-filter-ignored',
    breaks: 'filters/repeated-value',
    says: 'A filter by user or organization that is given twice is ignored.',
    override: ({ isInForce }) => ({
      isInForce: (name, value, store, query) =>
        (name === 'token' || query.getAll(name).length < 2) && isInForce(name, value, store, query),
    }),
  },
  onRows('empty-user-means-first', 'filters/empty-value', {
    says: 'A list that is filtered by an empty userID shows what belongs to the first user.',
    keeps: ({ userID }, query, store) => query.get('userID') !== '' || userID === [...store.users.keys()][0],
  }),
  onRows('upper-case-id-selects-nothing', 'filters/upper-case-id', {
    says: 'A list that is filtered by an id with a capital letter is empty.',
    keeps: (_, query) => !/[A-F]/.test(`${query.get('userID')}${query.get('orgID')}`),
  }),
  onRows('inactive-hidden-by-filter', 'filters/inactive-shown', {
    says: 'A list that is filtered leaves out what is inactive.',
    keeps: ({ status }, query) => status === 'active' || ![...query.keys()].some((name) => filters.includes(name)),
  }),
  {
    ...onRows('filter-id-in-force', 'filters/id-ignored', {
      says: 'A list is filtered by the parameter id.',
      keeps: ({ id }, query) => (query.get('id') ?? id) === id,
    }),
    notOnReleases: anyway,
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

const filters: readonly string[] = ['userID', 'user', 'orgID', 'org'];

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

interface Kept {
  readonly says: string;
  readonly keeps: (item: Authorization, query: URLSearchParams, store: Store) => boolean;
}

function onRows(id: string, breaks: string, { says, keeps }: Kept): Fault {
  return {
    id,
    breaks,
    says,
    override: ({ rows }) => ({
      rows: (selected, query, store) => rows(selected, query, store).filter((item) => keeps(item, query, store)),
    }),
  };
}

function isPrefix(wanted: string, actual = ''): boolean {
  return actual.startsWith(wanted.slice(0, -1));
}
