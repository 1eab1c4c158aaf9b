import { assertEqual, assertThat } from '../../engine/assertions/assert.ts';
import { madeUnlessRefused } from '../../engine/assertions/refused.ts';
import { administrator } from '../../engine/fixtures/administrator.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { assertApart, assertUntouched, everyWhose, namingParts, prepareVictim } from '../../engine/fixtures/victims.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What a creation asks for itself, and may not be asked for in the name of another. */
const asked = ['userID', 'orgID', 'permissions'];

/** Creations that name what exists. */
export const foreignCreations = [
  defineRequirement({
    id: 'create/other-named-untouched',
    level: 'must',
    sends:
      'A create carries the id, the token, the names or the links of an authorization that exists: of the same user, of another user, of another organization.',
    demands: 'That one stays as it was with its token, and the new one has an id, a token and an owner of its own.',
    cites: [sources.postRequest, sources.massAssignment, sources.objectLevel],
    needs: ['memory', 'permissions'],
    inputs: (setting) => everyRow(everyWhose(setting)),
    check: async (trial, whose) => {
      const victim = await prepareVictim(trial, whose);
      const { holder } = await administrator(trial);
      const { orgID, userID } = trial.setting.plan.principals.main;
      for (const part of namingParts(victim)) {
        const named = Object.fromEntries(Object.entries(part).filter(([name]) => !asked.includes(name)));
        if (Object.keys(named).length === 0) continue;
        const body = { ...trial.body({ permissions: buckets(trial.setting) }), ...named };
        const made = madeUnlessRefused(await holder.create(body));
        await assertUntouched(victim);
        if (made === undefined) continue;
        assertThat(made.id !== victim.made.id, 'an id of its own', 'the id of another');
        assertThat(made.token !== victim.made.token, 'a token of its own', 'the token of another');
        assertEqual('whose it is', { orgID: made.body.orgID, userID: made.body.userID }, { orgID, userID });
        await assertApart(trial, victim, made.token);
      }
    },
  }),
] as const;
