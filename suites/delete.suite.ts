import { demandEqual, demandStatus, demandSuccess } from '../engine/assertions/assert.ts';
import { objectIn, rowsIn } from '../engine/assertions/authorization.ts';
import { without } from '../engine/assertions/without.ts';
import { administration, subjectOf } from '../engine/fixtures/permissions.ts';
import { drafts, repeated } from '../engine/inputs/drafts.ts';
import type { Given } from '../engine/inputs/inputs.ts';
import { requirement } from '../engine/registration.ts';
import { type AuthorizationDraft, authorizationDraft } from '../generators/authorization.ts';
import { neededFor } from '../spec/needs.ts';
import { allCovered } from '../spec/permissions.ts';

requirement('delete/answers-no-content', drafts, async (trial, draft) => {
  const made = await trial.given(draft);
  demandStatus(await trial.main.remove(made.id), 204);
});

requirement('delete/ends-reading', drafts, async (trial, draft) => {
  const made = await trial.given(draft);
  demandSuccess(await trial.main.remove(made.id));
  demandStatus(await trial.main.read(made.id), 404);
  demandStatus(await trial.main.update(made.id, { status: 'active' }), 404);
});

requirement('delete/again-not-found', drafts, async (trial, draft) => {
  const made = await trial.given(draft);
  demandSuccess(await trial.main.remove(made.id));
  demandStatus(await trial.main.remove(made.id), 404);
});

requirement('delete/ends-listing', drafts, async (trial, draft) => {
  const made = await trial.given(draft);
  demandSuccess(await trial.main.remove(made.id));
  const rows = rowsIn(await trial.main.list()).filter(({ id }) => id === made.id);
  demandEqual('rows with its id', rows.length, 0);
});

requirement('delete/ends-token', repeated(), async (trial) => {
  const made = await trial.given({ permissions: administration(trial.setting) });
  const holder = trial.holder(made.token);
  demandStatus(await holder.list(), 200);
  demandSuccess(await trial.main.remove(made.id));
  demandStatus(await holder.list(), 401);
});

requirement(
  'delete/spares-others',
  (setting): Given<AuthorizationDraft> => ({
    arbitrary: authorizationDraft(setting.grants),
    every: [{ permissions: administration(setting) }],
    weight: 0.8,
  }),
  async (trial, draft) => {
    const stays = await trial.given({ ...draft, status: 'active' });
    const goes = await trial.given({ ...draft, status: 'active' });
    demandSuccess(await trial.main.remove(goes.id));
    const shown = objectIn(demandStatus(await trial.main.read(stays.id), 200));
    demandEqual('authorization', without(shown, 'token'), without(stays.body, 'token'));
    const needed = neededFor('GetAuthorizationsID', subjectOf(trial.setting, stays.id));
    if (allCovered(draft.permissions, needed) !== 'allow') return;
    demandStatus(await trial.holder(stays.token).read(stays.id), 200);
  },
);
