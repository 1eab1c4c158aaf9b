import { assertStatus, refusals } from '../../engine/assertions/assert.ts';
import { together } from '../../engine/cases/together.ts';
import { administrator } from '../../engine/fixtures/administrator.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Uses before each change, a handful at a time. */
const [rounds, atOnce] = [16, 8];

/** What becomes of a token that was used very often. */
export const manyUses = [
  defineRequirement({
    id: 'status/refused-after-many-uses',
    level: 'must',
    sends: 'A token is used 128 times, switched off, on and off again, and deleted, and used after each.',
    demands: 'It works exactly while it is active, and is refused for good once it is deleted.',
    cites: [sources.status, sources.update, sources.remove],
    needs: ['memory', 'permissions'],
    inputs: repeated(0.01),
    check: async (trial) => {
      const { made, holder } = await administrator(trial);
      const use = async (...statuses: readonly number[]) => {
        assertStatus(await holder.read(made.id), ...statuses);
      };
      for (let round = 0; round < rounds; round += 1) await together(Array.from({ length: atOnce }, () => use(200)));
      for (const status of ['inactive', 'active', 'inactive'] as const) {
        assertStatus(await trial.main.update(made.id, { status }), 200);
        await use(...(status === 'active' ? [200] : refusals));
      }
      assertStatus(await trial.main.remove(made.id), 204);
      await use(...refusals);
    },
  }),
] as const;
