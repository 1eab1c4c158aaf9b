import { holderOf } from '../../client/principal.ts';
import { assertStatus, assertThat, hidingRefusals } from '../../engine/assertions/assert.ts';
import { visibleRows } from '../../engine/assertions/authorization.ts';
import { together } from '../../engine/cases/together.ts';
import { administrator } from '../../engine/fixtures/administrator.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Requests of each caller that are under way at once. */
const each = 8;

/** Equal requests at the same time. */
export const apart = [
  defineRequirement({
    id: 'concurrency/equal-requests-apart',
    level: 'must',
    sends:
      'An administrator and one who may little send equal requests, to list and to read an authorization, all at once and in turn.',
    demands: 'Each answer is that of its own caller: the one is shown everything, the other nothing.',
    cites: [sources.explicitData, sources.list],
    needs: ['memory', 'permissions'],
    inputs: repeated(0.1),
    check: async (trial) => {
      const { made } = await administrator(trial);
      const { orgID } = trial.setting.grants;
      // Reading authorizations takes reading their user, too.
      const reading = { action: 'read', resource: { type: 'authorizations', orgID } } as const;
      const { token } = await trial.prepare({ permissions: [...buckets(trial.setting), reading] });
      const [admin, little] = [
        trial.abreast(holderOf(made.token)),
        trial.abreast(holderOf(token, 'one who may little')),
      ];
      const turns = Array.from({ length: each }, () => [admin, little]).flat();
      const lists = await together(turns.map((caller) => caller.list()));
      const reads = await together(turns.map((caller) => caller.read(made.id)));
      for (const index of turns.keys()) {
        const [listed, read] = [lists[index], reads[index]];
        if (listed === undefined || read === undefined) continue;
        const shown = visibleRows(listed).some(({ id }) => id === made.id);
        const mayAll = turns[index] === admin;
        assertThat(shown === mayAll, `a list ${mayAll ? 'with' : 'without'} the authorization`, 'that of the other');
        assertStatus(read, ...(mayAll ? ([200] as const) : hidingRefusals));
      }
    },
  }),
] as const;
