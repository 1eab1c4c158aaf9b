import { assertEqual, assertStatus } from '../../engine/assertions/assert.ts';
import { objectIn } from '../../engine/assertions/authorization.ts';
import { without } from '../../engine/assertions/without.ts';
import { administrator } from '../../engine/fixtures/administrator.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { assertApart, assertUntouched, everyWhose, namingParts, prepareVictim } from '../../engine/fixtures/victims.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Changes of one authorization that name another. */
export const foreignChanges = [
  defineRequirement({
    id: 'update/other-named-untouched',
    level: 'must',
    sends:
      'A change of one authorization carries the id, the token, the owner, the links or all of another that exists: of the same user, of another user, of another organization.',
    demands: 'The other stays as it was, and the changed one gets nothing of it.',
    cites: [sources.updateRequest, sources.massAssignment, sources.objectLevel],
    needs: ['memory', 'permissions'],
    inputs: (setting) => everyRow(everyWhose(setting)),
    check: async (trial, whose) => {
      const victim = await prepareVictim(trial, whose);
      const target = await trial.prepare({ permissions: buckets(trial.setting) });
      const { holder } = await administrator(trial);
      for (const [index, part] of namingParts(victim).entries()) {
        const caller = index % 2 === 0 ? holder : trial.main;
        const description = `${trial.setting.plan.mark} change ${index}`;
        const status = index % 3 === 0 ? 'inactive' : 'active';
        const sent = await caller.update(target.id, { description, status, ...part });
        if (sent.answer.status === 200) assertEqual('id', objectIn(sent).id, target.id);
        await assertUntouched(victim);
        const shown = objectIn(assertStatus(await trial.main.read(target.id), 200));
        const fixed = (body: typeof shown) => without(body, 'token', 'updatedAt', 'description', 'status');
        assertEqual('the changed authorization', fixed(shown), fixed(target.body));
      }
      await trial.prepareStatus(target.id, 'active');
      await assertApart(trial, victim, target.token);
    },
  }),
] as const;
