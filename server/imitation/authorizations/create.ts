import { creationNeeds } from '../../reference/access/access.ts';
import { newAuthorization } from '../../reference/authorizations/creation.ts';
import type { AuthorizationDraft } from '../../reference/authorizations/draft.ts';
import type { Answer } from '../../reference/http/answer.ts';
import { refusalOf } from '../access/authorize.ts';
import { describe } from '../access/permissions.ts';
import type { Call } from '../call.ts';
import { Failure } from '../http/failure.ts';
import { json } from '../http/replies.ts';
import { requestedDraft } from './requests.ts';
import { authorizationView } from './view.ts';

/** `POST /api/v2/authorizations` (influxdb authorization/http_server.go:handlePostAuthorization). */
export function createAuthorization(call: Call): Answer | Promise<Answer> {
  const { store, decisions, caller } = call;
  const draft = requestedDraft(call);
  const userID = draft.userID ?? caller.user.id;
  refuseForbidden(call, draft, userID);
  const authorization = newAuthorization(call, draft, userID);
  if (decisions.storesUnchecked()) store.authorizations.add(authorization);
  refuseInconsistent(call, draft, userID);
  return decisions.commit(store, { kind: 'create', after: authorization }, () => {
    store.authorizations.add(authorization);
    return json(decisions.createdStatus(), authorizationView(call, authorization, 'create'));
  });
}

/** What the caller may not do (influxdb authorization/middleware_auth.go:CreateAuthorization). */
function refuseForbidden(call: Call, draft: AuthorizationDraft, userID: string): void {
  const { store, decisions, caller } = call;
  const { orgID, permissions } = draft;
  const refusal = refusalOf(call, creationNeeds(call, orgID, userID));
  const held = decisions.heldForDelegation(caller, draft);
  const within = decisions.mayDelegate(held, permissions);
  if ((refusal !== undefined || !within) && decisions.storesRefused(refusal === undefined ? 'escalation' : 'right')) {
    store.authorizations.add(newAuthorization(call, draft, userID));
  }
  if (refusal !== undefined) throw refusal;
  if (!within) throw decisions.refusedDelegation(held, permissions);
  if (permissions.some(({ resource }) => resource.type === 'instance')) {
    const sentence = 'authorizations cannot be created with the instance type, it is only used during setup';
    throw new Failure('internal error', sentence);
  }
}

/** What contradicts itself or the store (influxdb auth.go:Valid, authorization/service.go:CreateAuthorization). */
function refuseInconsistent({ store, decisions }: Call, draft: AuthorizationDraft, userID: string): void {
  const { orgID, permissions } = draft;
  const foreign = permissions.find(({ resource }) => resource.orgID !== undefined && resource.orgID !== orgID);
  if (foreign !== undefined) {
    throw new Failure('invalid', `permission ${describe(foreign)} is not for org id ${orgID}`);
  }
  if (!decisions.mayOwn(store, userID) || !store.organizations.has(orgID)) {
    throw new Failure('invalid', 'unable to create token');
  }
}
