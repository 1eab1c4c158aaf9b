import { assertEqual, assertStatus, assertThat } from '../../engine/assertions/assert.ts';
import { objectIn } from '../../engine/assertions/authorization.ts';
import { rows } from '../../engine/assertions/rows.ts';
import { assertUnchanged } from '../../engine/assertions/unchanged.ts';
import { without } from '../../engine/assertions/without.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { any, everyRow } from '../../engine/inputs/inputs.ts';
import { foreign } from '../../engine/inputs/read-only.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { statuses } from '../../generators/authorization.ts';
import { unknownId } from '../../generators/invalid/identifier.ts';
import type { JsonObject } from '../../spec/json.ts';
import { sources } from '../sources.ts';

/** Each property that no change can name, with a value that the server did not set. */
const readOnly: readonly JsonObject[] = [
  ...Object.entries(foreign).map(([name, value]) => ({ [name]: value })),
  { updatedAt: '2001-01-01T00:00:00Z' },
  { orgID: '00000000000000ab' },
  { userID: '00000000000000ac' },
  { permissions: [{ action: 'write', resource: { type: 'buckets' } }] },
  { links: { self: '/chosen', user: '/chosen' } },
];

/** The same with nothing in them, which takes away what it is taken for. */
const emptied: readonly JsonObject[] = [
  ...['id', 'token', 'orgID', 'userID', 'permissions', 'createdAt', 'links'].map((name) => ({ [name]: '' })),
  ...[[], {}, [[]], [{}]].map((permissions) => ({ permissions })),
  { permissions: [], status: 'active' },
  { links: {} },
];

/** Changes that must change nothing. */
export const noChange = [
  defineRequirement({
    id: 'update/empty-changes-nothing',
    level: 'must',
    sends: 'A change that names no property is sent.',
    demands: 'It is refused with 400 or answered with 200, and all but the time of the update stays.',
    cites: [sources.updateRequest],
    needs: ['memory'],
    inputs: () => everyRow(statuses),
    check: async (trial, status) => {
      const made = await trial.prepare({ status, description: 'kept', permissions: buckets(trial.setting) });
      assertStatus(await trial.main.update(made.id, {}), 200, 400);
      await assertUnchanged(trial, made);
    },
  }),
  defineRequirement({
    id: 'update/read-only-kept',
    level: 'must',
    sends: 'A change names one property alone that nobody may change, with another value or with nothing in it.',
    demands:
      'It is refused with 400 or answered with 200, and that property stays with all others, in the answer, too.',
    cites: [sources.updateRequest, sources.authorization],
    needs: ['memory'],
    inputs: () => everyRow([...readOnly, ...emptied]),
    check: async (trial, changes) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      const sent = assertStatus(await trial.main.update(made.id, changes), 200, 400);
      if (sent.answer.status === 200) assertSame(objectIn(sent), made.body);
      await assertUnchanged(trial, made);
      if (emptied.includes(changes)) return;
      const shown = objectIn(assertStatus(await trial.main.read(made.id), 200));
      for (const [name, value] of Object.entries(changes)) {
        assertThat(shown[name] !== value, `${name} set by the server`, `the ${name} that was sent`);
      }
    },
  }),
  defineRequirement({
    id: 'update/unknown-creates-nothing',
    level: 'must',
    sends: 'An authorization that does not exist is changed, read and looked for in the list.',
    demands: 'Both answer 404, and the list does not hold it.',
    cites: [sources.readNotFound, sources.notFound],
    needs: ['memory'],
    inputs: ({ existing }) => any(unknownId([...existing]), 0.2),
    check: async (trial, unknown) => {
      assertStatus(await trial.main.update(unknown, { description: trial.setting.plan.mark }), 404);
      assertStatus(await trial.main.read(unknown), 404);
      assertEqual('rows with its id', (await rows(trial, [])).filter(({ id }) => id === unknown).length, 0);
    },
  }),
] as const;

/** Asserts that an answer shows what the create did, the token and the time of the update excepted. */
function assertSame(shown: JsonObject, made: JsonObject): void {
  assertEqual('the answer', without(shown, 'token', 'updatedAt'), without(made, 'token', 'updatedAt'));
}
