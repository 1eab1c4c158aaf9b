import * as fc from 'fast-check';
import { type Exchange, jsonOf } from '../client/http/exchange.ts';
import { demand, demandStatus, hidingRefusals, refusals } from '../engine/assertions/assert.ts';
import { type Authorization, visibleRows } from '../engine/assertions/authorization.ts';
import { madeUnlessRefused } from '../engine/assertions/refused.ts';
import type { Query } from '../engine/assertions/rows.ts';
import { demandNoTrace, traceableDescription } from '../engine/assertions/traces.ts';
import { demandNoWriting } from '../engine/assertions/unchanged.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { UnpreparedError } from '../engine/evidence/violation.ts';
import { givenIn, givenOrganizationDeleted, withOwnOrganization } from '../engine/fixtures/own-organization.ts';
import { administration, buckets, subjectOf } from '../engine/fixtures/permissions.ts';
import { repeated } from '../engine/inputs/drafts.ts';
import { everyRow, requirement } from '../engine/registration.ts';
import type { Setting } from '../engine/setting.ts';
import { neededFor } from '../spec/needs.ts';

function secondOf({ plan }: Setting) {
  const { second } = plan.principals;
  if (second === null) throw new UnpreparedError('there is no principal of another organization');
  return second;
}

function readBucketsOf(orgID: string) {
  return [{ action: 'read', resource: { type: 'buckets', orgID } }] as const;
}

/** An authorization of one organization, and one who holds everything of the other. */
async function hiddenFrom(trial: Trial, looking: 'second' | 'main') {
  const { orgID } = secondOf(trial.setting);
  if (looking === 'second') {
    return { made: await trial.given({ permissions: buckets(trial.setting) }), stranger: trial.second };
  }
  const made = await trial.givenElsewhere({ permissions: readBucketsOf(orgID) });
  return { made, stranger: await trial.givenHolder(administration(trial.setting), 'stranger') };
}

function demandAbsent(sent: Exchange, { orgID }: Authorization['body']): void {
  const seen = visibleRows(sent).some((row) => row.orgID === orgID);
  demand(!seen, 'no row of the other organization', 'a row of it');
}

const directions = () => everyRow(['second', 'main'] as const);

requirement('organizations/hidden', directions, async (trial, looking) => {
  const { made, stranger } = await hiddenFrom(trial, looking);
  for (const query of [[], [['orgID', String(made.body.orgID)] as const]]) {
    demandAbsent(await stranger.list(query), made.body);
  }
  demandStatus(await stranger.read(made.id), ...hidingRefusals);
});

/** Every way to ask for the authorizations of the main organization and its user. */
function namings({ plan }: Setting) {
  const { orgID, org, userID, user } = plan.principals.main;
  const parts = Object.entries({ orgID, org, userID, user });
  const known = parts.flatMap(([name, value]): Query => (value === null ? [] : [[name, value]]));
  return { arbitrary: fc.subarray([...known], { minLength: 1 }), every: known.map((one) => [one]), weight: 0.4 };
}

requirement('organizations/hidden-from-filters', namings, async (trial, query) => {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  demandAbsent(await trial.second.list(query), made.body);
});

requirement('organizations/same-user-hidden', repeated(), async (trial) => {
  const { orgID } = secondOf(trial.setting);
  const made = await givenIn(trial, orgID, readBucketsOf(orgID));
  const holder = await trial.givenHolder(administration(trial.setting));
  demandAbsent(await holder.list(), made.body);
  demandStatus(await holder.read(made.id), ...hidingRefusals);
  demandStatus(await holder.update(made.id, { status: 'inactive' }), ...hidingRefusals);
  demandStatus(await holder.remove(made.id), ...hidingRefusals);
});

requirement('organizations/unchanged', repeated(), async (trial) => {
  await demandNoWriting(trial, trial.second, await trial.given({ permissions: buckets(trial.setting) }));
});

/** Whose the authorization is to be: the creator's, or of the user of the other organization. */
const owners = ({ plan }: Setting) => everyRow([undefined, plan.principals.main.userID]);

requirement('organizations/creates-nothing', owners, async (trial, userID) => {
  const description = traceableDescription();
  const body = trial.body({ description, permissions: buckets(trial.setting) }, userID);
  demandStatus(await trial.second.create(body), ...refusals);
  await demandNoTrace(trial, description);
});

/** Ways to name a bucket of the main organization in an authorization of the other. */
function bucketNamings({ plan }: Setting) {
  const id = String(plan.bucketID);
  const { second, main } = plan.principals;
  return everyRow([{ id, orgID: String(second?.orgID) }, { id }, { id, orgID: main.orgID }, { orgID: main.orgID }]);
}

requirement('organizations/foreign-resource', bucketNamings, async (trial, scope) => {
  const { setting } = trial;
  const { orgID } = secondOf(setting);
  const named = { action: 'read', resource: { type: 'buckets', ...scope } } as const;
  const body = { ...trial.body({ permissions: [named, ...readBucketsOf(orgID)] }), orgID };
  const made = madeUnlessRefused(await trial.second.create(body));
  const query = [['orgID', setting.grants.orgID]] as const;
  const sent = made === undefined ? undefined : await trial.holder(made.token, 'child').collection('buckets', query);
  const shown = sent?.answer.status === 200 ? JSON.stringify(jsonOf(sent.answer)) : '';
  demand(!shown.includes(String(setting.plan.bucketID)), 'no bucket of the other organization', 'a bucket of it');
});

requirement('organizations/deleted-token-refused', repeated(0.1), (trial) =>
  withOwnOrganization(trial, async (orgID) => {
    const permissions = neededFor('GetAuthorizations', { ...subjectOf(trial.setting), orgID });
    const made = await givenIn(trial, orgID, permissions);
    const holder = trial.holder(made.token);
    demandStatus(await holder.list(), 200);
    await givenOrganizationDeleted(trial, orgID);
    demandStatus(await holder.list(), ...refusals);
  }),
);

requirement('organizations/deleted-not-listed', repeated(0.1), (trial) =>
  withOwnOrganization(trial, async (orgID) => {
    const made = await givenIn(trial, orgID, readBucketsOf(orgID));
    await givenOrganizationDeleted(trial, orgID);
    demandAbsent(await trial.main.list(), made.body);
  }),
);
