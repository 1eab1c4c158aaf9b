import { assertEqual, assertStatus, assertSuccess } from '../../engine/assertions/assert.ts';
import { objectIn, rowsIn } from '../../engine/assertions/authorization.ts';
import { without } from '../../engine/assertions/without.ts';
import { administration, subjectOf } from '../../engine/fixtures/permissions.ts';
import { authorizations, repeated } from '../../engine/inputs/authorizations.ts';
import type { Inputs } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { type AuthorizationDraft, authorizationDraft } from '../../generators/authorization.ts';
import { neededFor } from '../../spec/needs.ts';
import { allCovered } from '../../spec/permissions.ts';
import { sources } from '../sources.ts';

/** What deleting an authorization ends. */
export const deletion = [
  defineRequirement({
    id: 'delete/answers-no-content',
    level: 'must',
    sends: 'An authorization is deleted.',
    demands: 'The answer is 204.',
    cites: [sources.removed],
    needs: ['memory'],
    inputs: authorizations,
    check: async (trial, draft) => {
      const made = await trial.prepare(draft);
      assertStatus(await trial.main.remove(made.id), 204);
    },
  }),
  defineRequirement({
    id: 'delete/ends-reading',
    level: 'must',
    sends: 'An authorization is deleted, then read and changed.',
    demands: 'Both answer 404.',
    cites: [sources.readNotFound],
    needs: ['memory'],
    inputs: authorizations,
    check: async (trial, draft) => {
      const made = await trial.prepare(draft);
      assertSuccess(await trial.main.remove(made.id));
      assertStatus(await trial.main.read(made.id), 404);
      assertStatus(await trial.main.update(made.id, { status: 'active' }), 404);
    },
  }),
  defineRequirement({
    id: 'delete/again-not-found',
    level: 'must',
    sends: 'An authorization is deleted twice.',
    demands: 'The second answer is 404.',
    cites: [sources.removeNotFound],
    needs: ['memory'],
    inputs: authorizations,
    check: async (trial, draft) => {
      const made = await trial.prepare(draft);
      assertSuccess(await trial.main.remove(made.id));
      assertStatus(await trial.main.remove(made.id), 404);
    },
  }),
  defineRequirement({
    id: 'delete/ends-listing',
    level: 'must',
    sends: 'An authorization is deleted and all are listed.',
    demands: 'The list does not hold it.',
    cites: [sources.remove],
    needs: ['memory'],
    inputs: authorizations,
    check: async (trial, draft) => {
      const made = await trial.prepare(draft);
      assertSuccess(await trial.main.remove(made.id));
      const rows = rowsIn(await trial.main.list()).filter(({ id }) => id === made.id);
      assertEqual('rows with its id', rows.length, 0);
    },
  }),
  defineRequirement({
    id: 'delete/ends-token',
    level: 'must',
    sends: 'A token is used, its authorization deleted, and the token used again.',
    demands: 'The second use is refused with 401.',
    cites: [sources.remove, sources.unauthorized],
    needs: ['memory'],
    inputs: repeated(),
    check: async (trial) => {
      const made = await trial.prepare({ permissions: administration(trial.setting) });
      const holder = trial.holder(made.token);
      assertStatus(await holder.list(), 200);
      assertSuccess(await trial.main.remove(made.id));
      assertStatus(await holder.list(), 401);
    },
  }),
  defineRequirement({
    id: 'delete/spares-others',
    level: 'must',
    sends: 'One of two equal authorizations is deleted.',
    demands: 'The other can still be read and its token still works.',
    cites: [sources.remove],
    needs: ['memory'],
    inputs: (setting): Inputs<AuthorizationDraft> => ({
      arbitrary: authorizationDraft(setting.grants),
      every: [{ permissions: administration(setting) }],
      weight: 0.8,
    }),
    check: async (trial, draft) => {
      const stays = await trial.prepare({ ...draft, status: 'active' });
      const goes = await trial.prepare({ ...draft, status: 'active' });
      assertSuccess(await trial.main.remove(goes.id));
      const shown = objectIn(assertStatus(await trial.main.read(stays.id), 200));
      assertEqual('authorization', without(shown, 'token'), without(stays.body, 'token'));
      const needed = neededFor('GetAuthorizationsID', subjectOf(trial.setting, stays.id));
      if (allCovered(draft.permissions, needed) !== 'allow') return;
      assertStatus(await trial.holder(stays.token).read(stays.id), 200);
    },
  }),
] as const;
