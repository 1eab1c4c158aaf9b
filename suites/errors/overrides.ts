import { assertUnchanged } from '../../engine/assertions/unchanged.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { overridesOf } from '../../engine/inputs/overrides.ts';
import { rowsAt, tableFor } from '../../engine/inputs/tables.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf } from '../../generators/request.ts';
import { sources } from '../sources.ts';

/** Requests that are said to have another method than their own. */
export const overriddenMethods = [
  defineRequirement({
    id: 'errors/method-override-ignored',
    level: 'must',
    sends:
      'One who may do everything sends GET and HEAD for an authorization, said to be DELETE or PATCH in a header or the query.',
    demands: 'The authorization is as it was, because GET and HEAD change nothing.',
    cites: [sources.safeMethods, sources.methods],
    needs: ['memory'],
    inputs: () =>
      tableFor(
        (['GET', 'HEAD'] as const).flatMap((wire) => (['DELETE', 'PATCH'] as const).map((said) => ({ wire, said }))),
      ),
    check: async (trial, table) => {
      const [{ wire, said }] = table;
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      const draft = { ...draftOf('GetAuthorizationsID', { authID: made.id }), operation: null, method: wire } as const;
      const changing = said === 'PATCH' ? { ...draft, query: [['status', 'inactive'] as const] } : draft;
      for (const overridden of rowsAt(overridesOf(changing, said), table)) {
        await trial.main.send(overridden);
      }
      await assertUnchanged(trial, made);
    },
  }),
] as const;
