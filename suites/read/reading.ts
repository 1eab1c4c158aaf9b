import * as fc from 'fast-check';
import { assertEqual, assertStatus } from '../../engine/assertions/assert.ts';
import { type Authorization, objectIn, rowsIn } from '../../engine/assertions/authorization.ts';
import { rows } from '../../engine/assertions/rows.ts';
import { without } from '../../engine/assertions/without.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { authorizations, oneResource, repeated } from '../../engine/inputs/authorizations.ts';
import type { Inputs } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { type AuthorizationDraft, authorizationDraft, statuses } from '../../generators/authorization.ts';
import { draftOf } from '../../generators/request.ts';
import { sources } from '../sources.ts';

/** Reading and listing authorizations. */
export const reading = [
  defineRequirement({
    id: 'read/equals-created',
    level: 'must',
    sends: 'An authorization is created and read back.',
    demands: 'Every field but the token is what the create answered.',
    cites: [sources.read, sources.authorization],
    needs: ['memory'],
    inputs: authorizations,
    check: async (trial, draft) => {
      const made = await trial.prepare(draft);
      const shown = objectIn(assertStatus(await trial.main.read(made.id), 200));
      assertEqual('authorization', without(shown, 'token'), without(made.body, 'token'));
    },
  }),
  defineRequirement({
    id: 'read/listed-once',
    level: 'must',
    sends: 'An authorization is created and all are listed.',
    demands: 'The list holds it exactly once, with the fields that reading it shows.',
    cites: [sources.list],
    needs: ['memory'],
    inputs: authorizations,
    check: async (trial, draft) => {
      const made = await trial.prepare(draft);
      const shown = objectIn(assertStatus(await trial.main.read(made.id), 200));
      const rows = rowsIn(assertStatus(await trial.main.list(), 200)).filter(({ id }) => id === made.id);
      assertEqual('rows with its id', rows.length, 1);
      assertEqual('row', without(rows[0] ?? {}, 'token'), without(shown, 'token'));
    },
  }),
  defineRequirement({
    id: 'read/list-complete',
    level: 'must',
    sends: 'Several authorizations are created and listed, then one is deleted and the rest listed.',
    demands: 'Each list shows all that exist as they were created.',
    cites: [sources.list],
    needs: ['memory'],
    inputs: severalDrafts,
    check: async (trial, several) => {
      const made: Authorization[] = [];
      for (const draft of several) made.push(await trial.prepare(draft));
      await assertListed(trial, made);
      const [gone, ...rest] = made;
      assertStatus(await trial.main.remove(gone?.id ?? ''), 204);
      await assertListed(trial, rest);
      const left = (await rows(trial, [])).filter(({ id }) => id === gone?.id);
      assertEqual('rows of the deleted one', left.length, 0);
    },
  }),
  defineRequirement({
    id: 'read/list-order',
    level: 'should',
    sends: 'All authorizations are listed twice.',
    demands: 'What both lists hold stands in the same order.',
    cites: [sources.list],
    needs: ['memory'],
    inputs: repeated(0.1),
    check: async (trial) => {
      for (const status of statuses) await trial.prepare({ status, permissions: buckets(trial.setting) });
      const [first, second] = [await rows(trial, []), await rows(trial, [])].map((listed) =>
        listed.map(({ id }) => id),
      );
      const common = (one: readonly unknown[] = [], other: readonly unknown[] = []) =>
        one.filter((id) => other.includes(id));
      assertEqual('order of the ids', common(second, first), common(first, second));
    },
  }),
  defineRequirement({
    id: 'read/safe',
    level: 'must',
    sends: 'An authorization is read, listed, asked for by HEAD and read again.',
    demands: 'The readings are equal.',
    cites: [sources.read, sources.safeMethods],
    needs: ['memory'],
    inputs: (setting) => ({ ...authorizations(setting), weight: 0.2 }),
    check: async (trial, draft) => {
      const made = await trial.prepare(draft);
      const before = objectIn(assertStatus(await trial.main.read(made.id), 200));
      await rows(trial, []);
      await trial.main.send({
        ...draftOf('GetAuthorizationsID', { authID: made.id }),
        operation: null,
        method: 'HEAD',
      });
      const after = objectIn(assertStatus(await trial.main.read(made.id), 200));
      assertEqual('authorization', after, before);
    },
  }),
] as const;

/** Several drafts; those for a single resource, of which one is inactive, are in every run. */
function severalDrafts(setting: Setting): Inputs<readonly AuthorizationDraft[]> {
  const single = oneResource(setting);
  return {
    arbitrary: fc.array(authorizationDraft(setting.grants), { minLength: 2, maxLength: 4 }),
    every: [[single, { ...single, status: 'inactive' }, single, { permissions: buckets(setting) }]],
    weight: 0.2,
  };
}

async function assertListed(trial: Trial, all: readonly Authorization[]): Promise<void> {
  const listed = await rows(trial, []);
  for (const { id, body } of all) {
    const same = listed.filter((row) => row.id === id).map((row) => without(row, 'token'));
    assertEqual('rows with its id', same, [without(body, 'token')]);
  }
}
