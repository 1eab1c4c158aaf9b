import { assertEqual } from '../../engine/assertions/assert.ts';
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
    sends: 'An organization or a user is renamed, and its authorization is read, listed and filtered by both names.',
    demands: 'Every answer shows the new name, which alone finds it.',
    cites: [sources.organizationName, sources.userName, sources.filterOrg, sources.filterUser],
    needs: ['memory', 'management'],
    inputs: () => everyRow(kinds),
    check: async (trial, { kind, parameter, word }) => {
      const [before, after] = [ownName(trial, word), ownName(trial, word)];
      await withNamed(trial, kind, before, async (id) => {
        const { orgID, userID } = trial.setting.plan.principals.main;
        const owner = kind === 'organization' ? { orgID: id, userID } : { orgID, userID: id };
        const made = await prepareFor(trial, owner);
        assertEqual('ids under the first name', await shownIDs(trial.main, [[parameter, before]]), [made.id]);
        await prepareChanged(trial, itemPathOf(kind, id), { name: after });
        const row = visibleRows(await trial.main.list()).find((one) => one.id === made.id);
        const shown = [objectIn(await trial.main.read(made.id))[parameter], row?.[parameter]];
        assertEqual('names shown', shown, [after, after]);
        assertEqual('ids under the new name', await shownIDs(trial.main, [[parameter, after]]), [made.id]);
        assertEqual('ids under the first name', await shownIDs(trial.main, [[parameter, before]]), []);
      });
    },
  }),
] as const;
