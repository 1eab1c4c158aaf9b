import type { Authorization } from '../reference/model/entities.ts';
import type { Fault } from './fault.ts';

/** How lists are put together wrongly. */
export const listingFaults: readonly Fault[] = [
  {
    id: 'listed-twice',
    breaks: 'read/listed-once',
    says: 'A list shows each authorization twice.',
    override: ({ rows }) => ({
      rows: (selected, query, store) => rows(selected, query, store).flatMap((row) => [row, row]),
    }),
  },
  {
    id: 'link-missing-self',
    breaks: 'schema/body',
    says: 'The links of a list lack the link to itself.',
    override: () => ({ listLinks: () => ({}) }),
  },
  {
    id: 'own-row-hidden',
    breaks: 'status/active-token-works',
    says: 'A list leaves out the authorization of the token that asks for it.',
    override: ({ showsInList }) => ({
      showsInList: (caller, item, allowed) =>
        item.id !== caller.authorization?.id && showsInList(caller, item, allowed),
    }),
  },
  {
    id: 'equal-listed-once',
    breaks: 'create/equal-both-listed',
    says: 'A list shows one alone of two equal authorizations for a single resource.',
    override: ({ rows }) => ({
      rows: (selected, query, store) => atMost(1, equalTo, rows(selected, query, store)),
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
];

/** The authorizations without those for a single resource that share a key with as many as there may be before them. */
function atMost(
  most: number,
  key: (authorization: Authorization) => string,
  authorizations: readonly Authorization[],
): readonly Authorization[] {
  const seen = new Map<string, number>();
  return authorizations.filter((authorization) => {
    const { permissions } = authorization;
    if (!permissions.some(({ resource: { type, id } }) => type !== 'users' && id !== undefined)) return true;
    const times = (seen.get(key(authorization)) ?? 0) + 1;
    seen.set(key(authorization), times);
    return times <= most;
  });
}

function equalTo({ description, permissions }: Authorization): string {
  return JSON.stringify([description, permissions]);
}

function resourceOf({ permissions }: Authorization): string {
  return permissions.find(({ resource }) => resource.id !== undefined)?.resource.id ?? '';
}
