import type { Exchange } from '../../client/http/exchange.ts';
import { assertEqual, assertStatus, hidingRefusals } from '../../engine/assertions/assert.ts';
import { objectIn, rowsIn } from '../../engine/assertions/authorization.ts';
import { buckets, markingPermission } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { JsonObject } from '../../spec/json.ts';
import { sources } from '../sources.ts';
import { asking, type Fields } from './asking.ts';
import { wireSources } from './sources.ts';

/** Changes of one property, and of as many bytes as before. */
const changes: readonly JsonObject[] = [{ description: 'after_' }, { status: 'inactive' }];

/** Answers that a client may have kept. */
export const validators = [
  defineRequirement({
    id: 'wire/none-match-after-change',
    level: 'must',
    sends:
      'After an authorization was changed, and again after it was deleted, it is asked for and listed with the validators of the answers before, and with made-up ones.',
    demands: 'The answer shows the new state, never 304, and whoever may not read it is refused.',
    cites: [wireSources.ifNoneMatch, wireSources.preconditions, wireSources.ifModifiedSince, sources.updated],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow(changes),
    check: async (trial, change) => {
      const permissions = [...buckets(trial.setting), markingPermission(trial.setting)];
      const made = await trial.prepareWith({ permissions }, { description: 'before' });
      const stranger = await trial.prepareHolder(buckets(trial.setting));
      const query = [['orgID', trial.setting.grants.orgID]] as const;
      const before = assertStatus(await trial.main.read(made.id), 200);
      const listedBefore = assertStatus(await trial.main.list(query), 200);
      const changed = objectIn(assertStatus(await trial.main.update(made.id, change), 200));
      for (const fields of [...validatorsOf(before), { 'if-none-match': '"tokenproof", W/"0"' }]) {
        const sent = assertStatus(await asking(trial.main, fields).read(made.id), 200);
        assertEqual('authorization', objectIn(sent), changed);
        assertStatus(await asking(stranger, fields).read(made.id), ...hidingRefusals);
      }
      for (const fields of [...validatorsOf(listedBefore), { 'if-none-match': '"tokenproof"' }]) {
        const sent = assertStatus(await asking(trial.main, fields).list(query), 200);
        assertEqual(
          'row',
          rowsIn(sent).find(({ id }) => id === made.id),
          changed,
        );
      }
      const after = assertStatus(await trial.main.read(made.id), 200);
      assertStatus(await trial.main.remove(made.id), 204);
      for (const fields of validatorsOf(after)) assertStatus(await asking(trial.main, fields).read(made.id), 404);
    },
  }),
] as const;

/** The conditions under which an answer need not be sent again, and one by a time before what was made was made. */
function validatorsOf({ answer }: Exchange): readonly Fields[] {
  const { etag, date } = answer.headers;
  const earlier = date === undefined ? Number.NaN : Date.parse(date) - 3_600_000;
  return [
    ...(etag === undefined ? [] : [{ 'if-none-match': etag }, { 'if-none-match': `"other", ${etag}` }]),
    ...(Number.isNaN(earlier) ? [] : [{ 'if-modified-since': new Date(earlier).toUTCString() }]),
  ];
}
