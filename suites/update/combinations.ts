import { assertEqual, assertStatus, refusals } from '../../engine/assertions/assert.ts';
import { objectIn } from '../../engine/assertions/authorization.ts';
import { without } from '../../engine/assertions/without.ts';
import { administration, markingPermission } from '../../engine/fixtures/permissions.ts';
import { rowsAt, tableFor } from '../../engine/inputs/tables.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { JsonObject } from '../../spec/json.ts';
import { sources } from '../sources.ts';

/** How a change names a property: as it is, as another, with nothing in it, or not at all. */
interface Combination {
  readonly status: 'absent' | 'same' | 'other';
  readonly description: 'absent' | 'same' | 'other' | 'empty';
}

const descriptions = ['absent', 'same', 'other', 'empty'] as const;

/** Changes that keep the status, each twice, and then those that switch it: an even number. */
const round: readonly Combination[] = [
  ...(['absent', 'same'] as const).flatMap((status) =>
    descriptions.flatMap((description) =>
      status === description ? [] : [0, 1].map((): Combination => ({ status, description })),
    ),
  ),
  ...descriptions.map((description): Combination => ({ status: 'other', description })),
];

/** A round from each status, and a fifth time of switching off. */
const steps: readonly Combination[] = [...round, { status: 'other', description: 'absent' }, ...round];

/** What a change does beside all that it might do. */
export const combinations = [
  defineRequirement({
    id: 'update/every-combination',
    level: 'must',
    sends:
      'An authorization is changed by every combination of a status and a description that are as before, another, empty or absent, in either order, ever again.',
    demands:
      'After each change it is as that says and otherwise as before, and its token works exactly while it is active.',
    cites: [sources.update, sources.updated, sources.updateRequest, sources.status],
    needs: ['memory', 'permissions'],
    inputs: () => tableFor([null]),
    check: async (trial, table) => {
      const { setting } = trial;
      const permissions = [...administration(setting), markingPermission(setting)];
      const made = await trial.prepare({ permissions, description: 'combined' });
      const holder = trial.holder(made.token);
      let expected = comparable(made.body);
      for (const step of rowsAt(steps, table)) {
        const change = changeOf(step, expected, steps.indexOf(step));
        expected = { ...expected, ...change };
        const told = `the answer to ${JSON.stringify(change)}`;
        assertEqual(told, comparable(objectIn(assertStatus(await trial.main.update(made.id, change), 200))), expected);
        const isActive = expected.status === 'active';
        const read = assertStatus(await (isActive ? holder : trial.main).read(made.id), 200);
        assertEqual('what is read', comparable(objectIn(read)), expected);
        if (!isActive) assertStatus(await holder.read(made.id), ...refusals);
      }
    },
  }),
] as const;

/** What stays the same from answer to answer unless it is changed. */
function comparable(body: JsonObject): JsonObject {
  return without(body, 'token', 'updatedAt');
}

/** The change that a step makes of what is there, its members now in the one order and then in the other. */
function changeOf({ status, description }: Combination, before: JsonObject, turn: number): JsonObject {
  const other = before.status === 'active' ? 'inactive' : 'active';
  const texts = { absent: undefined, same: before.description, other: `combined ${turn}`, empty: '' };
  const members = [
    ['status', { absent: undefined, same: before.status, other }[status]],
    ['description', texts[description]],
  ] as const;
  const named = members.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return Object.fromEntries(turn % 2 === 0 ? named : named.toReversed());
}
