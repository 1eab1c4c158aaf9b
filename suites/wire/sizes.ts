import { assertEqual, assertStatus, assertThat } from '../../engine/assertions/assert.ts';
import { objectIn, permissionsOf, plainPermissions, rowsIn } from '../../engine/assertions/authorization.ts';
import { madeUnlessRefused } from '../../engine/assertions/refused.ts';
import { markingPermission } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { rowsAt, tableFor } from '../../engine/inputs/tables.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { neededFor } from '../../spec/needs.ts';
import type { Permission } from '../../spec/permissions.ts';
import { sources } from '../sources.ts';

/** The powers of two from one to another, each with its neighbours, none twice. */
function around(first: number, last: number): readonly number[] {
  const powers = Array.from({ length: last - first + 1 }, (_, index) => 2 ** (first + index));
  return [...new Set(powers.flatMap((power) => [power - 1, power, power + 1]))].filter((size) => size > 0);
}

/** Sizes at which a size itself needs another byte, buffers end, and blocks are full. */
const bytes = around(0, 16);
const counts = around(1, 9);
const created = [...around(8, 8), 512, 1_024, 2_048, ...around(12, 12), 8_192, 16_384, 32_768, ...around(16, 16)];

/** What is sent is stored whole, whatever its size. */
export const sizes = [
  defineRequirement({
    id: 'wire/description-sizes',
    level: 'must',
    sends:
      'The description is changed to texts of each size around each power of two, to 65,537 bytes of UTF-8, ever again in other characters.',
    demands: 'Each is answered, read and listed to its last byte, or refused without effect.',
    cites: [sources.description, sources.updated, sources.parsers],
    needs: ['memory'],
    inputs: () => tableFor([bytes]),
    check: async (trial, table) => {
      const made = await trial.prepare({ permissions: [markingPermission(trial.setting)] });
      let current: unknown = made.body.description;
      for (const size of rowsAt(bytes, table)) {
        const index = bytes.indexOf(size);
        const description = textOf(size, index);
        const sent = await trial.main.update(made.id, { description });
        const isRefused = sent.answer.status >= 400 && sent.answer.status < 500;
        if (!isRefused) {
          current = description;
          assertThat(objectIn(assertStatus(sent, 200)).description === current, `all ${size} bytes`, 'another text');
        }
        const shown = index % 3 === 1 || isRefused ? objectIn(assertStatus(await trial.main.read(made.id), 200)) : null;
        assertThat(
          shown === null || shown.description === current,
          `what ${size} bytes leave`,
          'another text when read',
        );
        if (isRefused) break;
      }
      const row = rowsIn(assertStatus(await trial.main.list(), 200)).find(({ id }) => id === made.id);
      assertThat(row?.description === current, 'the last text', 'another text in the list');
    },
  }),
  defineRequirement({
    id: 'wire/created-sizes',
    level: 'must',
    sends:
      'Authorizations are created with descriptions of each power of two from 256 to 65,536 bytes of UTF-8, and around three of them.',
    demands: 'Each is shown to its last byte when it is created and read, or refused.',
    cites: [sources.description, sources.created, sources.parsers],
    needs: ['memory'],
    inputs: () => everyRow(created),
    check: async (trial, size) => {
      const body = trial.body({ permissions: [markingPermission(trial.setting)] });
      const description = textOf(size, size);
      const made = madeUnlessRefused(await trial.main.create({ ...body, description }));
      if (made === undefined) return;
      assertThat(made.body.description === description, `all ${size} bytes`, 'another text');
      const shown = objectIn(assertStatus(await trial.main.read(made.id), 200));
      assertThat(shown.description === description, `all ${size} bytes when read`, 'another text');
    },
  }),
  defineRequirement({
    id: 'wire/permission-counts',
    level: 'must',
    sends:
      'Tokens are created with each number of permissions around each power of two, to 513, those that are used last.',
    demands: 'Each has all of them in their order and may use the last, or is refused.',
    cites: [sources.permissionsAsked, sources.tokenValue, sources.parsers],
    needs: ['memory', 'permissions'],
    takes: { creates: counts.length, cases: 10 },
    inputs: () => tableFor([counts]),
    check: async (trial, table) => {
      for (const count of rowsAt(counts, table).filter((one) => one >= 2)) {
        const permissions = permissionsEndingIn(trial.setting, count);
        const made = madeUnlessRefused(await trial.main.create(trial.body({ permissions })));
        if (made === undefined) return;
        assertEqual('number of permissions', permissionsOf(made.body).length, count);
        const shown = objectIn(assertStatus(await trial.holder(made.token).read(made.id), 200));
        assertEqual('permissions', permissionsOf(shown), plainPermissions(permissions));
        assertStatus(await trial.main.remove(made.id), 204);
      }
    },
  }),
] as const;

/** A text of so many bytes in UTF-8: of characters of one, two or four bytes, in turn, so that a cut shows in each unit. */
function textOf(size: number, turn: number): string {
  const unit = ['a', 'é', '🦆'][turn % 3] ?? 'a';
  const width = Buffer.byteLength(unit);
  return `${'z'.repeat(size % width)}${unit.repeat(Math.floor(size / width))}`;
}

/** So many permissions: to read single buckets, and at the end what it takes to read the authorizations of the user. */
function permissionsEndingIn({ grants: { orgID }, plan }: Setting, count: number): readonly Permission[] {
  const used = neededFor('GetAuthorizations', plan.principals.main);
  const fill = Array.from({ length: count - used.length }, (_, index): Permission => {
    const id = (0x2000_0000 + index).toString(16).padStart(16, '0');
    return { action: 'read', resource: { type: 'buckets', orgID, id } };
  });
  return [...fill, ...used];
}
