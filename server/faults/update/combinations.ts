import type { Fault } from '../fault.ts';

/** Changes of which a part is forgotten for the sake of the rest. */
export const updateCombinationsFaults: readonly Fault[] = [
  {
    id: 'switching-on-keeps-text',
    breaks: 'update/every-combination',
    says: 'A change that switches an authorization on and empties its description leaves the description as it was.',
    override: ({ changed }) => ({
      changed: (current, change, now) => {
        const forgets = current.status === 'inactive' && change.status === 'active' && change.description === '';
        return changed(current, forgets ? { ...change, description: undefined } : change, now);
      },
    }),
  },
  {
    id: 'change-taken-back',
    breaks: 'update/stays-changed',
    says: 'A tenth of a second after a token was used twice since its description changed, the description before is back.',
    override: ({ changed, authorizationOfToken }) => {
      const before = new Map<string, { readonly description: string; uses: number }>();
      return {
        changed: (current, change, now) => {
          const after = changed(current, change, now);
          if (after.description !== current.description)
            before.set(current.id, { description: current.description, uses: 0 });
          return after;
        },
        authorizationOfToken: (store, token) => {
          const found = authorizationOfToken(store, token);
          const remembered = found === undefined ? undefined : before.get(found.id);
          if (found === undefined || remembered === undefined) return found;
          remembered.uses += 1;
          if (remembered.uses < 2) return found;
          before.delete(found.id);
          const takeBack = () => {
            const current = store.authorizations.find(found.id);
            if (current !== undefined)
              store.authorizations.replace({ ...current, description: remembered.description });
          };
          setTimeout(takeBack, 100).unref();
          return found;
        },
      };
    },
  },
];
