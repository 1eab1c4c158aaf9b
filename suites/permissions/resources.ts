import { assertThat } from '../../engine/assertions/assert.ts';
import { assertShut, assertUntouched, seenBehind } from '../../engine/assertions/shut.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { type DoorFixture, everything, prepareFor, withDoorFixture } from '../../engine/fixtures/door-fixture.ts';
import { isData } from '../../engine/fixtures/ended.ts';
import { idMade, removeBucket } from '../../engine/fixtures/own-bucket.ts';
import { subjectOf } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { type Door, doorsOf, letsIn } from '../../engine/inputs/doors.ts';
import { everyRow, type Inputs } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { type BucketDoor, bucketNeeds, insufficientFor, sufficientFor } from '../../spec/resource-needs.ts';
import { sources } from '../sources.ts';

const bucketDoors: readonly BucketDoor[] = ['GetBucketsID', 'PatchBucketsID', 'DeleteBucketsID', 'PostBuckets'];

/** What operations on buckets and their data need. */
export const resources = [
  defineRequirement({
    id: 'permissions/bucket-needs-suffice',
    level: 'must',
    sends: 'A bucket is read, changed, deleted and made with a token for exactly that, on it alone or on all buckets.',
    demands: 'Each request succeeds.',
    cites: [sources.postRequest, sources.matching, sources.bucketNeeds],
    needs: ['memory', 'permissions', 'buckets'],
    inputs: () => everyRow(bucketDoors),
    check: assertSufficient,
  }),
  defineRequirement({
    id: 'permissions/bucket-needs-each',
    level: 'must',
    sends: 'A bucket is read, changed, deleted and made with a token for the opposite, for another bucket and type.',
    demands: 'Each request is refused and nothing changes.',
    cites: [sources.permission, sources.postRequest, sources.explicitFunctions],
    needs: ['memory', 'permissions', 'buckets'],
    inputs: () => everyRow(bucketDoors),
    check: assertInsufficient,
  }),
  defineRequirement({
    id: 'permissions/data-needs-suffice',
    level: 'must',
    sends: 'Points are written, queried and deleted with a token for exactly that, on the bucket alone or on all.',
    demands: 'Each request succeeds.',
    cites: [sources.postRequest, sources.writeNeeds],
    needs: ['memory', 'permissions', 'buckets', 'data'],
    inputs: dataDoors,
    check: assertSufficient,
  }),
  defineRequirement({
    id: 'permissions/data-needs-each',
    level: 'must',
    sends: 'Points are written, queried and deleted with a token for the opposite, for another bucket and type.',
    demands: 'Each request is refused or shows nothing, and nothing changes.',
    cites: [sources.permission, sources.writeNeeds, sources.explicitFunctions],
    needs: ['memory', 'permissions', 'buckets', 'data'],
    inputs: dataDoors,
    check: assertInsufficient,
  }),
  defineRequirement({
    id: 'permissions/write-shows-nothing',
    level: 'must',
    sends:
      'A token that may write authorizations, users, buckets and organizations alone reads and queries everything.',
    demands: 'Each request is refused or shows nothing.',
    cites: [sources.permission, sources.matching, sources.explicitFunctions],
    needs: ['memory', 'permissions', 'buckets', 'orgs'],
    inputs: repeated(0.01),
    check: async (trial) => {
      const owner = subjectOf(trial.setting);
      await withDoorFixture(trial, owner, async (fixture) => {
        const writing = everything(owner).map(({ resource }) => ({ action: 'write', resource }) as const);
        const writer = trial.holder((await prepareFor(trial, owner, writing)).token, 'writer');
        const reading = doorsOf(trial.setting).filter(({ effect, name }) => effect === 'none' && name !== 'GetMe');
        for (const door of reading) await assertShut(door, writer, fixture);
      });
    },
  }),
] as const;

/** The doors to data that the target has. */
function dataDoors(setting: Setting): Inputs<BucketDoor> {
  const names = doorsOf(setting)
    .filter(isData)
    .map(({ name }) => name);
  return everyRow((Object.keys(bucketNeeds) as BucketDoor[]).filter((name) => names.includes(name)));
}

async function assertSufficient(trial: Trial, name: BucketDoor): Promise<void> {
  const owner = subjectOf(trial.setting);
  const permissions = sufficientFor(name, { orgID: owner.orgID, id: '' });
  for (const index of permissions.keys()) {
    await withDoorFixture(trial, owner, async (fixture) => {
      const held = sufficientFor(name, fixture.bucket).slice(index, index + 1);
      const holder = trial.holder((await prepareFor(trial, owner, held)).token);
      const sent = await doorNamed(trial, name).knock(holder, fixture);
      const made = name === 'PostBuckets' ? idMade(sent) : null;
      if (made !== null) await removeBucket(trial, made);
      const { status } = sent.answer;
      assertThat(
        letsIn(doorNamed(trial, name), sent, fixture),
        'a success that shows what is there',
        `status ${status}`,
      );
    });
  }
}

async function assertInsufficient(trial: Trial, name: BucketDoor): Promise<void> {
  const owner = subjectOf(trial.setting);
  await withDoorFixture(trial, owner, async (fixture: DoorFixture) => {
    const held = insufficientFor(name, fixture.bucket);
    const holder = trial.holder((await prepareFor(trial, owner, held)).token);
    const before = await seenBehind(trial, fixture);
    await assertShut(doorNamed(trial, name), holder, fixture);
    await assertUntouched(trial, fixture, before);
  });
}

function doorNamed({ setting }: Trial, name: BucketDoor): Door {
  const found = doorsOf(setting).find((door) => door.name === name);
  if (found === undefined) throw new TypeError(`There is no door ${name}.`);
  return found;
}
