import { assertEqual } from '../../engine/assertions/assert.ts';
import { UnpreparedError } from '../../engine/evidence/violation.ts';
import { withNamed } from '../../engine/fixtures/again.ts';
import { prepareFor } from '../../engine/fixtures/door-fixture.ts';
import { shownIDs } from '../../engine/fixtures/filtered.ts';
import { ownName } from '../../engine/fixtures/own-bucket.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What others take for nothing, or for something else. */
const ending = '-Mäße a+b %41';

/** Names that are almost one, in ways that servers, databases and libraries are known to take for the same. */
const nearTo: Readonly<Record<string, (name: string) => string>> = {
  'decomposed characters': (name) => name.normalize('NFD'),
  'no accents': (name) => name.replace('ä', 'a'),
  'upper case': (name) => name.replace(ending, ending.toUpperCase()),
  'lower case': (name) => name.replace(ending, ending.toLowerCase()),
  'a blank for the plus': (name) => name.replace('+', ' '),
  'percent decoded': (name) => name.replace('%41', 'A'),
  'wide letters': (name) => name.replace('a+b', 'ａ+b'),
  'a character more': (name) => `${name}1`,
  'a blank more': (name) => `${name}\u00A0`,
};

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
      const name = `${ownName(trial, 'user')}${ending}`;
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

/** Does something unless the server does not make a user of such a name beside the first. */
async function whereMade(use: () => Promise<void>): Promise<void> {
  await use().catch((error: unknown) => {
    if (!(error instanceof UnpreparedError)) throw error;
  });
}
