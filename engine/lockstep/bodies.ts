import { markedResource } from '../../client/ownership/mark.ts';
import type { CreateStep, Grant, Rights, Sender, UpdateStep } from '../../generators/sequences/step.ts';
import type { JsonObject } from '../../spec/json.ts';
import type { Permission, Resource } from '../../spec/permissions.ts';
import type { Trial } from '../cases/trial.ts';
import { everything, type Owner } from '../fixtures/door-fixture.ts';
import type { Setting } from '../setting.ts';
import type { Situation } from './world.ts';

/** The body of a creation on one server. */
export function creationFor({ rights, owner, by, status, description }: CreateStep, trial: Trial): JsonObject {
  const { setting } = trial;
  const { main, second, member } = setting.plan.principals;
  const { orgID, userID } = by === 'second' ? (second ?? main) : main;
  const whose = { orgID, userID: owner === 'member' ? (member?.userID ?? userID) : userID };
  const marking = isMarked(by) ? [markingFor(whose, setting)] : [];
  const permissions = [...permissionsFor(rights, whose, setting), ...marking];
  const draft = { permissions, ...given(status, description) };
  return { ...trial.body(draft, owner === 'member' ? member?.userID : undefined), orgID };
}

/** The body of an update. A description is emptied where a permission marks the authorization as well; elsewhere it keeps the mark. */
export function changesFor({ status, description }: UpdateStep, { record }: Situation, trial: Trial): JsonObject {
  const changes = given(status, description);
  return description === '' && isMarked(record?.step?.by) ? changes : trial.changes(changes);
}

function given(status: UpdateStep['status'], description: UpdateStep['description']) {
  return { ...(status === undefined ? {} : { status }), ...(description === undefined ? {} : { description }) };
}

/** Whether what a sender makes carries the mark of the run in a permission, too: others may not give it away. */
function isMarked(by: Sender | undefined): boolean {
  return by === 'main' || by === 'second';
}

/** The permissions that rights stand for on one server, for an owner. */
function permissionsFor(rights: Rights, owner: Owner, setting: Setting): readonly Permission[] {
  if (rights === 'everything') return everything(owner);
  return rights.map(({ action, ...grant }): Permission => ({ action, resource: resourceFor(grant, owner, setting) }));
}

function resourceFor({ type, scope }: Omit<Grant, 'action'>, { orgID }: Owner, { plan }: Setting): Resource {
  if (scope === 'everywhere') return { type };
  if (scope === 'bucket' && plan.bucketID !== null) return { type, orgID, id: plan.bucketID };
  return { type, orgID: scope === 'other-organization' ? otherThan(orgID, plan) : orgID };
}

function otherThan(orgID: string, { principals }: Setting['plan']): string {
  const { main, second } = principals;
  return orgID === main.orgID ? (second?.orgID ?? orgID) : main.orgID;
}

/** A permission on what is not there, which marks an authorization as the run's. */
function markingFor({ orgID }: Owner, { plan }: Setting): Permission {
  return { action: 'read', resource: { type: 'buckets', orgID, id: markedResource(plan.mark) } };
}
