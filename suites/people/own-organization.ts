import type { Permission } from '../../spec/permissions.ts';
import { Caller, objectIn, succeeded, textOf } from '../../target/caller.ts';
import { type Authorization, authorizationIn } from '../demands/authorization.ts';
import type { Trial } from '../engine/trial.ts';
import { UnpreparedError } from '../engine/violation.ts';

/**
 * Does something with an organization that nobody else uses, and removes it again.
 * @throws UnpreparedError where the server does not make one.
 */
export async function withOwnOrganization(trial: Trial, use: (orgID: string) => Promise<void>): Promise<void> {
  const { client, plan, ledger } = trial.setting;
  const body = { json: { name: `tokenproof-org-${crypto.randomUUID()}` } };
  const sent = await mainOf(trial).send({ operation: null, method: 'POST', path: '/api/v2/orgs', body });
  const id = sent.answer.status < 300 ? textOf(objectIn(sent), 'id') : null;
  if (id === null) throw new UnpreparedError(`making an organization answered ${sent.answer.status}`);
  ledger.made({ kind: 'organization', id, by: 'main' });
  try {
    await use(id);
  } finally {
    const removed = await new Caller(client, plan.principals.main).delete(`/api/v2/orgs/${id}`);
    if (succeeded(removed) || removed.answer.status === 404) ledger.gone(id);
  }
}

/**
 * Deletes an organization as the main principal; not itself on trial.
 * @throws UnpreparedError where the server does not do it.
 */
export async function givenOrganizationDeleted(trial: Trial, orgID: string): Promise<void> {
  const { answer } = await mainOf(trial).send({ operation: null, method: 'DELETE', path: `/api/v2/orgs/${orgID}` });
  if (answer.status > 299) throw new UnpreparedError(`deleting an organization answered ${answer.status}`);
}

/**
 * Prepares an authorization of the main user in any organization, as an operator can.
 * @throws UnpreparedError where the server does not make it.
 */
export async function givenIn(trial: Trial, orgID: string, permissions: readonly Permission[]): Promise<Authorization> {
  const sent = await mainOf(trial).create({ ...trial.body({ permissions }), orgID });
  const made = authorizationIn(sent);
  if (sent.answer.status < 300 && made !== undefined && made.token !== '') return made;
  throw new UnpreparedError(`preparing an authorization in another organization answered ${sent.answer.status}`);
}

function mainOf(trial: Trial) {
  return trial.as(trial.setting.plan.principals.main, true);
}
