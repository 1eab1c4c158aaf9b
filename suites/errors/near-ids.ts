import { assertStatus, assertThat } from '../../engine/assertions/assert.ts';
import type { Authorization } from '../../engine/assertions/authorization.ts';
import { authorizationIn } from '../../engine/assertions/authorization.ts';
import { assertUnchanged } from '../../engine/assertions/unchanged.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { call, guardedOperations } from '../../engine/inputs/operations.ts';
import { rowsAt, tableFor } from '../../engine/inputs/tables.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

const onItems = guardedOperations.filter((operation) => operation.endsWith('ID'));

/** What names an authorization to people or holds its id, and is no id of it. */
function almost({ id, token, body }: Authorization): readonly string[] {
  const parts = [id.slice(0, 8), id.slice(8), id.slice(1), id.slice(0, -1)];
  const more = [
    `${id}0`,
    `0${id}`,
    `${id}${id}`,
    `0x${id}`,
    `${id}.json`,
    `${id},${id}`,
    `${id}-`,
    `"${id}"`,
    `${id} `,
  ];
  return [...parts, ...more, token, String(body.description), `${id.slice(0, 8)}-${id.slice(8)}`];
}

/** Each of that with each operation. */
function almostIn(made: Authorization) {
  return almost(made).flatMap((id) => onItems.map((operation) => ({ id, operation })));
}

/** Ids that differ in one digit: one that has such an id is another. */
function neighbours(id: string): readonly string[] {
  const places = [0, 7, 8, 13, 14, 15];
  return places.flatMap((place) =>
    [1, 8].map((bit) => {
      const digit = (Number.parseInt(id.charAt(place), 16) ^ bit).toString(16);
      return `${id.slice(0, place)}${digit}${id.slice(place + 1)}`;
    }),
  );
}

/** Ids that are almost that of an authorization. */
export const nearIds = [
  defineRequirement({
    id: 'errors/near-id-finds-nothing',
    level: 'must',
    sends:
      'An authorization is read, changed and deleted by what is almost its id: a part of it, more than it, its token, its description, and read by ids that differ in one digit.',
    demands: 'The answer is 400 or 404, or shows another authorization of just that id, and the authorization stays.',
    cites: [sources.read, sources.readNotFound],
    needs: ['memory'],
    inputs: () => tableFor(['almost', 'neighbours'] as const),
    check: async (trial, places) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      const target = { mark: trial.setting.plan.mark, body: {} };
      const [kind] = places;
      for (const { id, operation } of kind === 'almost' ? rowsAt(almostIn(made), places) : []) {
        assertStatus(await call(trial.main, operation, { ...target, id }), 400, 404);
      }
      for (const id of kind === 'neighbours' ? rowsAt(neighbours(made.id), places) : []) {
        const sent = assertStatus(await trial.main.read(id), 200, 400, 404);
        const shown = sent.answer.status === 200 ? authorizationIn(sent)?.id : id;
        assertThat(shown === id, `nothing, or what has the id ${id}`, `what has the id ${shown}`);
      }
      await assertUnchanged(trial, made);
    },
  }),
] as const;
