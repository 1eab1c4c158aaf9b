import type { Fault } from '../fault.ts';

/** How what an update changed is shown wrongly. */
export const updateRepresentationFaults: readonly Fault[] = [
  {
    id: 'patch-answers-stale',
    breaks: 'update/answers-new-state',
    says: 'An update is stored, but answered with the state before it.',
    override: () => ({ answeredState: (before) => before }),
  },
  {
    id: 'updated-at-frozen',
    breaks: 'update/moves-updated-at',
    says: 'An update leaves updatedAt as it was.',
    override: ({ changed }) => ({
      changed: (current, change, now) => ({ ...changed(current, change, now), updatedAt: current.updatedAt }),
    }),
  },
  {
    id: 'list-shows-first-description',
    breaks: 'update/read-back',
    says: 'A list goes on showing the description that an authorization was created with.',
    override: ({ shownDescription }) => {
      const first = new Map<string, string>();
      return {
        shownDescription: (authorization, occasion) => {
          const shown = shownDescription(authorization, occasion);
          if (occasion === 'create') first.set(authorization.id, shown);
          return occasion === 'list' ? (first.get(authorization.id) ?? shown) : shown;
        },
      };
    },
  },
  {
    id: 'updated-at-moves-once',
    breaks: 'update/moves-each-time',
    says: 'The first update moves updatedAt, and no later one does.',
    override: ({ changed }) => ({
      changed: (current, change, now) => {
        const after = changed(current, change, now);
        return current.updatedAt === current.createdAt ? after : { ...after, updatedAt: current.updatedAt };
      },
    }),
  },
  {
    id: 'update-answered-without-names',
    breaks: 'update/shown-alike',
    says: 'The answer to an update lacks the names of the organization and the user.',
    override: () => ({
      represented: (representation, occasion) =>
        occasion === 'update' ? { ...representation, org: undefined, user: undefined } : representation,
    }),
  },
];
