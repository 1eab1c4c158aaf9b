import { assertShut, assertUntouched, prepareIn, seenBehind } from '../../engine/assertions/shut.ts';
import { prepareChanged } from '../../engine/fixtures/again.ts';
import { type DoorFixture, prepareFor, withDoorFixture } from '../../engine/fixtures/door-fixture.ts';
import { prepareBucket, removeBucket } from '../../engine/fixtures/own-bucket.ts';
import { subjectOf } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { type Door, doorsOf } from '../../engine/inputs/doors.ts';
import { itemPathOf } from '../../engine/inputs/owned.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What a bucket inherits of one that had its name. */
export const bornAgain = [
  defineRequirement({
    id: 'permissions/bucket-born-again',
    level: 'must',
    sends: 'A bucket is deleted and made anew under its name, and a token for the first alone is tried on the second.',
    demands: 'It reaches nothing of the new one, by its id and by its name, and changes nothing there.',
    cites: [sources.postRequest, sources.resource, sources.explicitData],
    needs: ['memory', 'permissions', 'buckets'],
    inputs: repeated(0.01),
    check: async (trial) => {
      const owner = subjectOf(trial.setting);
      const doors = doorsOf(trial.setting).filter(({ name }) => /Bucket|Post(Write|Query|Delete)$/.test(name));
      await withDoorFixture(trial, owner, async (fixture) => {
        const { id, orgID, name } = fixture.bucket;
        const resource = { type: 'buckets', orgID, id };
        const actions = ['read', 'write'] as const;
        const held = actions.map((action) => ({ action, resource }));
        const { token } = await prepareFor(trial, owner, held);
        const used = trial.as({ name: 'used', credential: { kind: 'token', token } }, true);
        for (const door of doors) if (door.effect !== 'end') await prepareIn(door, used, fixture);
        await prepareChanged(trial, itemPathOf('bucket', id));
        const bucket = await prepareBucket(trial, { name, orgID });
        try {
          const reborn = { ...fixture, bucket };
          const before = await seenBehind(trial, reborn);
          const holder = trial.holder(token, 'heir');
          for (const door of doors) {
            for (const asked of waysTo(door, reborn)) await assertShut(door, holder, asked);
          }
          await assertUntouched(trial, reborn, before);
        } finally {
          await removeBucket(trial, bucket.id);
        }
      });
    },
  }),
] as const;

/** Points are written to and deleted from a bucket by its id or its name. */
function waysTo({ name }: Door, fixture: DoorFixture): readonly DoorFixture[] {
  const { bucket } = fixture;
  return /^Post(Write|Delete)$/.test(name)
    ? [fixture, { ...fixture, bucket: { ...bucket, id: bucket.name } }]
    : [fixture];
}
