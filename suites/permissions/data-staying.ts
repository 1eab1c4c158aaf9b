import { assertThat } from '../../engine/assertions/assert.ts';
import { assertShut, assertUntouched, seenBehind } from '../../engine/assertions/shut.ts';
import { prepareFor, withDoorFixture } from '../../engine/fixtures/door-fixture.ts';
import { isData } from '../../engine/fixtures/ended.ts';
import { withOwnBucket } from '../../engine/fixtures/own-bucket.ts';
import { subjectOf } from '../../engine/fixtures/permissions.ts';
import { doorsOf } from '../../engine/inputs/doors.ts';
import { rowsAt, tableFor } from '../../engine/inputs/tables.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Permission } from '../../spec/permissions.ts';
import { sources } from '../sources.ts';

/** Times that a token uses its own bucket before it tries another, each time. */
const turns = 4;

/** That what a token may do with one bucket opens no other, however often it does so. */
export const dataStaying = [
  defineRequirement({
    id: 'permissions/data-stays-denied',
    level: 'must',
    sends:
      'A token that may read and write one bucket writes, queries and deletes points there, and in another bucket in turn, ever again.',
    demands: 'In its own it succeeds; in the other each request is refused or shows nothing, and nothing changes.',
    cites: [sources.permission, sources.writeNeeds, sources.objectLevel],
    needs: ['memory', 'permissions', 'buckets', 'data'],
    inputs: () => tableFor([null]),
    check: async (trial, table) => {
      const owner = subjectOf(trial.setting);
      const doors = doorsOf(trial.setting).filter((door) => isData(door) && door.name !== 'PostQuery by id');
      await withDoorFixture(trial, owner, (fixture) =>
        withOwnBucket(trial, async (bucket) => {
          const resource = { type: 'buckets', id: bucket.id, orgID: bucket.orgID };
          const held = (['read', 'write'] as const).map((action): Permission => ({ action, resource }));
          const holder = trial.holder((await prepareFor(trial, owner, held)).token);
          const before = await seenBehind(trial, fixture);
          const inTurn = Array.from({ length: turns }, () => doors).flat();
          for (const door of rowsAt(inTurn, table)) {
            const { status } = (await door.knock(holder, { ...fixture, bucket })).answer;
            assertThat(status < 300, `${door.name} in its own bucket`, `status ${status}`);
            await assertShut(door, holder, fixture);
          }
          await assertUntouched(trial, fixture, before);
        }),
      );
    },
  }),
] as const;
