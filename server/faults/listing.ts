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
];
