import { assertStatus, assertThat, hidingRefusals } from '../../engine/assertions/assert.ts';
import { visibleRows } from '../../engine/assertions/authorization.ts';
import { assertUnchanged } from '../../engine/assertions/unchanged.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { administrator } from '../../engine/fixtures/administrator.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { saidByIntermediaries } from '../../engine/inputs/intermediaries.ts';
import { rowsAt, tableFor } from '../../engine/inputs/tables.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf } from '../../generators/request.ts';
import { sources } from '../sources.ts';

/** What anybody can write into a header. */
export const intermediaries = [
  defineRequirement({
    id: 'authentication/header-names-nobody',
    level: 'must',
    sends:
      'Requests without a credential, with a deleted token, and with one that may little name an administrator, an address or a verdict in header fields that intermediaries set.',
    demands: 'Each is answered as it is without them: with 401, or with no more than the token may.',
    cites: [sources.scheme, sources.unauthorized, sources.spoofedHeaders],
    needs: ['memory', 'permissions'],
    inputs: () => tableFor(['nobody', 'a deleted token', 'a token that may little'] as const),
    check: async (trial, places) => {
      const [who] = places;
      const { made } = await administrator(trial);
      const caller = await prepareCaller(trial, who);
      const refused = who === 'a token that may little' ? hidingRefusals : ([401] as const);
      for (const headers of rowsAt(saidByIntermediaries(trial.setting.plan.principals.main), places)) {
        const listed = await caller.send(draftOf('GetAuthorizations', { headers }));
        if (refused.length === 1) assertStatus(listed, 401);
        assertThat(visibleRows(listed).length === 0, 'no row', 'rows that nobody showed a right to');
        const body = { json: { description: `${trial.setting.plan.mark} by a stranger` } };
        const changed = draftOf('PatchAuthorizationsID', { authID: made.id, headers, body });
        assertStatus(await caller.send(changed), ...refused);
      }
      await assertUnchanged(trial, made);
    },
  }),
] as const;

async function prepareCaller(trial: Trial, who: 'nobody' | 'a deleted token' | 'a token that may little') {
  if (who === 'nobody') return trial.anonymous;
  const made = await trial.prepare({ permissions: buckets(trial.setting) });
  if (who === 'a deleted token') await trial.as(trial.setting.plan.principals.main, true).remove(made.id);
  return trial.holder(made.token, who);
}
