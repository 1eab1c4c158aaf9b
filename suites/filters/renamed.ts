import { holderOf } from '../../client/principal.ts';
import { assertEqual, assertStatus } from '../../engine/assertions/assert.ts';
import { objectIn, visibleRows } from '../../engine/assertions/authorization.ts';
import { prepareChanged, withNamed } from '../../engine/fixtures/again.ts';
import { prepareFor } from '../../engine/fixtures/door-fixture.ts';
import { shownIDs } from '../../engine/fixtures/filtered.ts';
import { ownName } from '../../engine/fixtures/own-bucket.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { itemPathOf } from '../../engine/inputs/owned.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

const kinds = [
  { kind: 'organization', parameter: 'org', word: 'org' },
  { kind: 'user', parameter: 'user', word: 'user' },
] as const;

/** Names that change. */
export const renamed = [
  defineRequirement({
    id: 'filters/renamed',
    level: 'must',
    sends:
      'An organization or a user is renamed, its authorization is used, read, listed and filtered by both names, and the first name goes to another, is asked for in vain, and outlives it.',
    demands:
      'The token works and every answer shows the new name, which alone finds it; the first name finds what the other has.',
    cites: [sources.organizationName, sources.userName, sources.filterOrg, sources.filterUser, sources.status],
    needs: ['memory', 'permissions', 'management'],
    inputs: () => everyRow(kinds),
    check: async (trial, { kind, parameter, word }) => {
      const [before, after] = [ownName(trial, word), ownName(trial, word)];
      const main = trial.as(trial.setting.plan.principals.main, true);
      await withNamed(trial, kind, before, async (id) => {
        const { orgID, userID } = trial.setting.plan.principals.main;
        const owner = kind === 'organization' ? { orgID: id, userID } : { orgID, userID: id };
        const made = await prepareFor(trial, owner);
        const shownUnder = (name: string, caller = trial.main) => shownIDs(caller, [[parameter, name]]);
        const holder = holderOf(made.token, 'holder');
        assertEqual('ids under the first name', await shownUnder(before, main), [made.id]);
        assertEqual('ids under a name that nothing has', await shownUnder(after, main), []);
        assertStatus(await trial.as(holder, true).read(made.id), 200);
        await prepareChanged(trial, itemPathOf(kind, id), { name: after });
        assertStatus(await trial.as(holder).read(made.id), 200);
        const row = visibleRows(await trial.main.list()).find((one) => one.id === made.id);
        const shown = [objectIn(await trial.main.read(made.id))[parameter], row?.[parameter]];
        assertEqual('names shown', shown, [after, after]);
        assertEqual('ids under the new name', await shownUnder(after), [made.id]);
        assertEqual('ids under the first name', await shownUnder(before), []);
        await withNamed(trial, kind, before, async (otherID) => {
          const ofOther = kind === 'organization' ? { orgID: otherID, userID } : { orgID, userID: otherID };
          const other = await prepareFor(trial, ofOther);
          assertEqual('ids under the first name, which another has', await shownUnder(before), [other.id]);
          const path = itemPathOf(kind, id);
          const { answer } = await main.send({
            operation: null,
            method: 'PATCH',
            path,
            body: { json: { name: before } },
          });
          if (answer.status >= 400) {
            assertEqual('ids under the name that was refused to a second', await shownUnder(before), [other.id]);
            assertEqual('ids under the name that it kept', await shownUnder(after), [made.id]);
          }
          await prepareChanged(trial, itemPathOf(kind, id));
          assertEqual('ids under the first name once its first bearer is gone', await shownUnder(before), [other.id]);
        });
      });
    },
  }),
] as const;
