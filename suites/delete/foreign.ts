import { administrator } from '../../engine/fixtures/administrator.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { assertToken, assertUntouched, everyWhose, prepareVictim, type Victim } from '../../engine/fixtures/victims.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf, type RequestParts } from '../../generators/request.ts';
import { sources } from '../sources.ts';

/** Places besides the path in which a deletion can name another authorization. */
const namings: readonly ((victim: Victim['made']) => RequestParts)[] = [
  ({ id }) => ({ query: [['id', id]] }),
  ({ id }) => ({ query: [['authID', id]] }),
  ({ body }) => ({ query: [['userID', String(body.userID)]] }),
  ({ id, token }) => ({ body: { json: { id, token } } }),
  ({ id }) => ({ body: { json: { ids: [id], authID: id } } }),
];

/** Deletions of one authorization that name another. */
export const foreignDeletions = [
  defineRequirement({
    id: 'delete/other-named-untouched',
    level: 'must',
    sends:
      'A deletion of one authorization names another that exists in its query or its body: of the same user, of another user, of another organization.',
    demands: 'The other stays as it was with its token.',
    cites: [sources.remove, sources.parameterPollution, sources.objectLevel],
    needs: ['memory', 'permissions'],
    inputs: (setting) => everyRow(everyWhose(setting)),
    check: async (trial, whose) => {
      const victim = await prepareVictim(trial, whose);
      const { holder } = await administrator(trial);
      for (const [index, naming] of namings.entries()) {
        const { id } = await trial.prepare({ permissions: buckets(trial.setting) });
        const caller = index % 2 === 0 ? holder : trial.main;
        await caller.send(draftOf('DeleteAuthorizationsID', { authID: id, ...naming(victim.made) }));
        await assertUntouched(victim);
      }
      await assertToken(victim);
    },
  }),
] as const;
