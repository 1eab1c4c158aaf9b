import * as fc from 'fast-check';
import { assertEqual, assertStatus } from '../../engine/assertions/assert.ts';
import { objectIn } from '../../engine/assertions/authorization.ts';
import { rows } from '../../engine/assertions/rows.ts';
import { without } from '../../engine/assertions/without.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import type { Inputs } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { type AuthorizationDraft, authorizationDraft, statuses } from '../../generators/authorization.ts';
import { description } from '../../generators/values/strings.ts';
import type { JsonObject } from '../../spec/json.ts';
import { sources } from '../sources.ts';

/** Which of two neighbours is changed: the one that was created first, or the one right after it. */
const changedOnes = ['first', 'second'] as const;

type Twins = readonly [draft: AuthorizationDraft, text: string, which: (typeof changedOnes)[number]];

/** Drafts that are made twice, each with a new description and the one that gets it. */
function twins(setting: Setting): Inputs<Twins> {
  const table = changedOnes.flatMap((which) => statuses.map((status) => ({ which, status })));
  return {
    arbitrary: fc.tuple(authorizationDraft(setting.grants), description(), fc.constantFrom(...changedOnes)),
    every: table.map(({ which, status }) => [
      { status, description: 'alike', permissions: buckets(setting) },
      'changed',
      which,
    ]),
    weight: 0.4,
  };
}

/** What a change of one authorization leaves of the one beside it. */
export const others = [
  defineRequirement({
    id: 'update/spares-others',
    level: 'must',
    sends:
      'The description of one of two authorizations that were created alike, one right after the other, is changed.',
    demands: 'Only that one shows the new description, and the other is as it was, when read and in the list.',
    cites: [sources.updateID, sources.updateRequest],
    needs: ['memory'],
    inputs: twins,
    check: async (trial, [draft, text, which]) => {
      const first = await trial.prepare(draft);
      const second = await trial.prepare(draft);
      const [changed, other] = which === 'first' ? [first, second] : [second, first];
      const before = { read: await shown(trial, other.id), row: await rowOf(trial, other.id) };
      const now = `${text} of the ${which} ${trial.setting.plan.mark}`;
      assertStatus(await trial.main.update(changed.id, { description: now }), 200);
      assertEqual('the other', await shown(trial, other.id), before.read);
      assertEqual('row of the other', await rowOf(trial, other.id), before.row);
      assertEqual('description', (await shown(trial, changed.id)).description, now);
      assertEqual('description in the list', (await rowOf(trial, changed.id)).description, now);
    },
  }),
] as const;

/** An authorization as it is read, without the token. */
async function shown(trial: Trial, id: string): Promise<JsonObject> {
  return without(objectIn(assertStatus(await trial.main.read(id), 200)), 'token');
}

/** An authorization as its row in the list, without the token. */
async function rowOf(trial: Trial, id: string): Promise<JsonObject> {
  return without((await rows(trial, [])).find((one) => one.id === id) ?? {}, 'token');
}
