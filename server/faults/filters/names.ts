import { invalid } from '../../reference/http/problem.ts';
import type { Fault } from '../fault.ts';
import { isUnknownName } from '../shared/names.ts';
import { oss } from '../shared/profiles.ts';

/** How names in filters are resolved wrongly. */
export const filtersNamesFaults: readonly Fault[] = [
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
    id: 'accents-not-compared',
    breaks: 'filters/near-names',
    says: 'A filter by the name of a user finds the users whose names differ in their accents alone, too.',
    override: ({ matches }) => ({
      matches: (name, wanted, actual) =>
        name === 'user' ? plain(wanted) === plain(actual ?? '') : matches(name, wanted, actual),
    }),
  },
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

function isPrefix(wanted: string, actual = ''): boolean {
  return actual.startsWith(wanted.slice(0, -1));
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}
