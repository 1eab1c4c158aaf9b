import { assertEqual } from '../../engine/assertions/assert.ts';
import { withNamed } from '../../engine/fixtures/again.ts';
import { prepareFor } from '../../engine/fixtures/door-fixture.ts';
import { shownIDs } from '../../engine/fixtures/filtered.ts';
import { nearName, nearTo, whereMade } from '../../engine/fixtures/near-names.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Names that are almost the same. */
export const nearNames = [
  defineRequirement({
    id: 'filters/near-names',
    level: 'must',
    sends:
      'Users whose names are almost the same, but for their case, accents, Unicode form, width, blanks, encoding or end, have an authorization each, and the list is filtered by each name.',
    demands: 'Where there can be both users, each name shows the authorization of its own user, and of no other.',
    cites: [sources.filterUser, sources.userName],
    needs: ['memory', 'management'],
    inputs: repeated(0.01),
    check: async (trial) => {
      const { orgID } = trial.setting.plan.principals.main;
      const name = nearName(trial);
      await withNamed(trial, 'user', name, async (userID) => {
        const own = await prepareFor(trial, { orgID, userID });
        for (const [difference, change] of Object.entries(nearTo)) {
          const near = change(name);
          await whereMade(() =>
            withNamed(trial, 'user', near, async (otherID) => {
              const other = await prepareFor(trial, { orgID, userID: otherID });
              // A server may store a name in another form than it is sent, and then tells it so.
              if (other.body.user !== near || own.body.user !== name) return;
              const told = (which: string) => `ids under the ${which} name (${difference})`;
              assertEqual(told('other'), await shownIDs(trial.main, [['user', near]]), [other.id]);
              assertEqual(told('first'), await shownIDs(trial.main, [['user', name]]), [own.id]);
            }),
          );
        }
      });
    },
  }),
] as const;
