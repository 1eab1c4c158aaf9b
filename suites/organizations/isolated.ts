import { jsonOf } from '../../client/http/exchange.ts';
import { assertStatus, assertThat, refusals } from '../../engine/assertions/assert.ts';
import { madeUnlessRefused } from '../../engine/assertions/refused.ts';
import { assertNoTrace, traceableDescription } from '../../engine/assertions/traces.ts';
import { assertNoWriting } from '../../engine/assertions/unchanged.ts';
import type { Caller } from '../../engine/cases/caller.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { type OwnBucket, withOwnBucket } from '../../engine/fixtures/own-bucket.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { dataDrafts } from '../../engine/inputs/data.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { sources } from '../sources.ts';
import { readBucketsOf, secondOf } from './strangers.ts';

/** Whose the authorization is to be: the creator's, or of the user of the other organization. */
const owners = ({ plan }: Setting) => everyRow([undefined, plan.principals.main.userID]);

/** Ways to name a bucket of the main organization in an authorization of the other. */
const namings = ['its id in the other organization', 'its id', 'its id and organization', 'its organization'] as const;

/** What one organization can do to another. */
export const isolated = [
  defineRequirement({
    id: 'organizations/unchanged',
    level: 'must',
    sends: 'The owner of another organization changes, deletes and creates authorizations of this one.',
    demands: 'Each request is refused and nothing changes.',
    cites: [sources.authorization, sources.tenants],
    needs: ['memory', 'permissions', 'second-organization'],
    inputs: repeated(),
    check: async (trial) => {
      await assertNoWriting(trial, trial.second, await trial.prepare({ permissions: buckets(trial.setting) }));
    },
  }),
  defineRequirement({
    id: 'organizations/creates-nothing',
    level: 'must',
    sends: 'The owner of another organization tries to create an authorization in this one.',
    demands: 'The request is refused and the list of this organization shows nothing of it.',
    cites: [sources.create, sources.postRequest, sources.tenants],
    needs: ['memory', 'permissions', 'second-organization'],
    inputs: owners,
    check: async (trial, userID) => {
      const description = traceableDescription();
      const body = trial.body({ description, permissions: buckets(trial.setting) }, userID);
      assertStatus(await trial.second.create(body), ...refusals);
      await assertNoTrace(trial, description);
    },
  }),
  defineRequirement({
    id: 'organizations/foreign-resource',
    level: 'must',
    severity: 'critical',
    sends:
      'The owner of another organization creates a token there that names a bucket of this one, sees, writes and changes it.',
    demands: 'The request is refused, or the token neither sees the bucket nor writes points into it nor changes it.',
    cites: [sources.resourceOrganization, sources.delegation, sources.tenants],
    needs: ['memory', 'permissions', 'second-organization', 'buckets'],
    inputs: () => everyRow(namings),
    check: (trial, naming) => withOwnBucket(trial, (bucket) => assertOutOfReach(trial, bucket, naming)),
  }),
] as const;

function scopeOf(naming: (typeof namings)[number], { id, orgID }: OwnBucket, otherID: string) {
  switch (naming) {
    case 'its id in the other organization':
      return { id, orgID: otherID };
    case 'its id':
      return { id };
    case 'its id and organization':
      return { id, orgID };
    case 'its organization':
      return { orgID };
  }
}

async function assertOutOfReach(trial: Trial, bucket: OwnBucket, naming: (typeof namings)[number]): Promise<void> {
  const { orgID } = secondOf(trial.setting);
  const resource = { type: 'buckets', ...scopeOf(naming, bucket, orgID) };
  const named = (['read', 'write'] as const).map((action) => ({ action, resource }));
  const body = { ...trial.body({ permissions: [...named, ...readBucketsOf(orgID)] }), orgID };
  const made = madeUnlessRefused(await trial.second.create(body));
  if (made === undefined) return;
  const child = trial.holder(made.token, 'child');
  if (trial.setting.plan.absent.data === undefined) {
    const written = await child.send(dataDrafts.write(bucket, 'foreign'));
    assertThat(
      written.answer.status > 299,
      'no points written into it',
      `points written into it (${written.answer.status})`,
    );
  }
  await assertUnchangedBy(trial, child, bucket);
  const sent = await child.collection('buckets', [['orgID', bucket.orgID]]);
  const shown = sent.answer.status === 200 ? JSON.stringify(jsonOf(sent.answer)) : '';
  assertThat(!shown.includes(bucket.id), 'no bucket of the other organization', 'a bucket of it');
}

async function assertUnchangedBy(trial: Trial, child: Caller, { id }: OwnBucket): Promise<void> {
  const path = `/api/v2/buckets/${id}`;
  await child.send({ operation: null, method: 'PATCH', path, body: { json: { description: 'foreign' } } });
  const main = trial.as(trial.setting.plan.principals.main, true);
  const { answer } = await main.send({ operation: null, method: 'GET', path });
  const changed = answer.status === 200 && answer.body.includes('foreign');
  assertThat(!changed, 'the bucket as it was', 'the bucket changed');
}
