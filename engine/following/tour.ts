import { UnreachableError } from '../../client/http/unreachable-error.ts';
import { authorizationBody, type Status, statuses, type UpdateDraft } from '../../generators/authorization.ts';
import type { Witness } from '../../spec/change/change.ts';
import { isObject, type Json, type JsonObject } from '../../spec/json.ts';
import { authorizationIn } from '../assertions/authorization.ts';
import type { Trial } from '../cases/trial.ts';
import { UnpreparedError, Violation } from '../evidence/violation.ts';
import { buckets, markingPermission } from '../fixtures/permissions.ts';
import { tour } from '../observers/tour.ts';
import { preparedOwn } from './samples.ts';

/**
 * Has a server show what it answers: to what is right and what is wrong, as anybody, of authorizations of each kind and of
 * such as witnesses show.
 */
export async function provoke(trial: Trial, witnesses: readonly Witness[]): Promise<void> {
  const { every = [] } = tour.inputs(trial.setting);
  for (const row of every) await leniently(() => tour.check(trial, row));
  await leniently(() => showKinds(trial));
  for (const draft of draftsIn(witnesses)) await leniently(() => showLike(trial, draft));
}

/** What ends a part of the tour keeps nobody from the others. */
async function leniently(part: () => Promise<void>): Promise<void> {
  try {
    await part();
  } catch (error) {
    const expected = [UnreachableError, UnpreparedError, Violation].some((kind) => error instanceof kind);
    if (!expected) throw error;
  }
}

/** An authorization that is off and described, and one that is neither, alone and in lists. */
async function showKinds(trial: Trial): Promise<void> {
  const { main, setting } = trial;
  const { orgID, userID } = setting.plan.principals.main;
  const permissions = [...buckets(setting), markingPermission(setting)];
  const off = await trial.prepare({ status: 'inactive', description: 'off', permissions });
  const on = await trial.prepare({ permissions });
  for (const { id } of [off, on]) await main.read(id);
  await main.update(off.id, { status: 'active', description: setting.plan.mark });
  await main.update(off.id, { status: 'inactive' });
  for (const filter of [[], [['orgID', orgID] as const], [['userID', userID] as const]]) await main.list(filter);
  await main.remove(on.id);
}

/** What an authorization of a response has that a request can ask for, once each. */
function draftsIn(witnesses: readonly Witness[]): readonly UpdateDraft[] {
  const rows = witnesses.filter(({ kind }) => kind === 'response-body').flatMap(({ value }) => rowsIn(value));
  const drafts = rows.map(({ status, description }): UpdateDraft => {
    return {
      ...(statuses.some((one) => one === status) ? { status: status as Status } : {}),
      ...(typeof description === 'string' ? { description } : {}),
    };
  });
  const texts = new Set(drafts.map((draft) => JSON.stringify(draft)).filter((text) => text !== '{}'));
  return [...texts].map((text): UpdateDraft => JSON.parse(text));
}

function rowsIn(value: Json): readonly JsonObject[] {
  if (!isObject(value)) return [];
  const { authorizations } = value;
  return Array.isArray(authorizations) ? (authorizations as readonly Json[]).filter(isObject) : [value];
}

/** An authorization that a permission marks, so that it can be described as a witness is. */
async function showLike(trial: Trial, draft: UpdateDraft): Promise<void> {
  const { main, setting } = trial;
  const { orgID } = setting.plan.principals.main;
  const permissions = [...buckets(setting), markingPermission(setting)];
  const made = authorizationIn(await main.create(authorizationBody({ ...draft, permissions }, orgID)));
  const id = made?.id ?? (await preparedOwn(trial)).id;
  await main.update(id, { ...draft });
  await main.read(id);
  await main.list();
}
