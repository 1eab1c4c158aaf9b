import type { Authorization } from '../reference/model/entities.ts';
import type { Fault } from './fault.ts';
import { describedByQuery } from './shared/query-named.ts';
import { atMost } from './shared/rows.ts';

/** How authorizations are read and listed wrongly. */
export const readFaults: readonly Fault[] = [
  {
    id: 'listed-twice',
    breaks: 'read/listed-once',
    says: 'A list shows each authorization twice.',
    override: ({ rows }) => ({
      rows: (selected, query, store) => rows(selected, query, store).flatMap((row) => [row, row]),
    }),
  },
  {
    id: 'third-of-resource-unlisted',
    breaks: 'read/list-complete',
    says: 'A list shows two authorizations for a single resource, and no more.',
    override: ({ rows }) => ({
      rows: (selected, query, store) => atMost(2, resourceOf, rows(selected, query, store)),
    }),
  },
  {
    id: 'list-rotates',
    breaks: 'read/list-order',
    says: 'Each list begins one row after where the one before it began.',
    override: ({ rows }) => {
      let lists = 0;
      return {
        rows: (selected, query, store) => {
          const all = rows(selected, query, store);
          const first = lists++ % Math.max(1, all.length);
          return [...all.slice(first), ...all.slice(0, first)];
        },
      };
    },
  },
  {
    id: 'reading-moves-time',
    breaks: 'read/safe',
    says: 'When it is read again, an authorization shows the time of that reading as that of its update.',
    override: () => {
      const read = new Set<unknown>();
      return {
        represented: (representation, occasion) => {
          if (occasion !== 'read') return representation;
          const again = read.has(representation.id);
          read.add(representation.id);
          return again ? { ...representation, updatedAt: new Date().toISOString() } : representation;
        },
      };
    },
  },
  {
    id: 'read-differs',
    breaks: 'read/equals-created',
    says: 'Reading an authorization shows its description without the blanks around it.',
    override: ({ shownDescription }) => ({
      shownDescription: (authorization, occasion) => {
        const shown = shownDescription(authorization, occasion);
        return occasion === 'read' ? shown.trim() : shown;
      },
    }),
  },
  {
    id: 'named-list-sorts-permissions',
    breaks: 'read/alike-everywhere',
    says: 'A list that is filtered by the name of a user shows the permissions in the order of their types.',
    override: ({ rows, represented }) => {
      let isNamed = false;
      const typeOf = (permission: { readonly resource?: { readonly type?: string } }) =>
        permission.resource?.type ?? '';
      return {
        rows: (selected, query, store) => {
          isNamed = query.has('user');
          return rows(selected, query, store);
        },
        represented: (representation, occasion) => {
          const shown = represented(representation, occasion);
          if (occasion !== 'list' || !isNamed || !Array.isArray(shown.permissions)) return shown;
          const permissions = shown.permissions.toSorted((one, other) => typeOf(one).localeCompare(typeOf(other)));
          return { ...shown, permissions };
        },
      };
    },
  },
  {
    id: 'switching-off-shows-token',
    breaks: 'read/alike-everywhere',
    says: 'The answer to switching an authorization off shows its token, which every other answer hides.',
    profiles: ['oss-2.9'],
    override: ({ answeredState, shownToken }) => {
      let isEnding = false;
      return {
        answeredState: (before, after) => {
          isEnding = before.status === 'active' && after.status === 'inactive';
          return answeredState(before, after);
        },
        shownToken: (authorization, occasion) =>
          occasion === 'update' && isEnding ? authorization.token : shownToken(authorization, occasion),
      };
    },
  },
  {
    id: 'query-describes-item',
    breaks: 'read/path-alone-names',
    says: 'Reading an authorization while the query names another one shows the description of that.',
    override: describedByQuery,
  },
];

function resourceOf({ permissions }: Authorization): string {
  return permissions.find(({ resource }) => resource.id !== undefined)?.resource.id ?? '';
}
