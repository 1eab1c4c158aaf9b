import { authorizationNeeds } from '../../reference/access/access.ts';
import { revokeAuthorization } from '../../reference/authorizations/revocation.ts';
import type { Answer } from '../../reference/http/answer.ts';
import type { Authorization, Permission } from '../../reference/model/entities.ts';
import { parseID } from '../../reference/model/identifiers.ts';
import { demand, refusalOf, unauthorizedTo } from '../access/authorize.ts';
import { type Call, firstParameter } from '../call.ts';
import { unauthorizedAccess } from '../http/failure.ts';
import { bare, json } from '../http/replies.ts';
import { found } from '../state.ts';
import { knownStatus, requestedUpdate, type UpdateRequest, updatedStatus } from './requests.ts';
import { authorizationView } from './view.ts';

/** `GET /api/v2/authorizations/{id}` (influxdb authorization/http_server.go:handleGetAuthorization). */
export function getAuthorization(call: Call): Answer | Promise<Answer> {
  const { store, decisions } = call;
  return decisions.lookUp(store, authorizationID(call), (item) => {
    const authorization = existing(item);
    demand(call, ...authorizationNeeds('read', authorization));
    return json(200, authorizationView(call, authorization, 'read'), decisions.readHeaders());
  });
}

/**
 * `PATCH /api/v2/authorizations/{id}` (influxdb authorization/http_server.go:handleUpdateAuthorization): a change is
 * stored even where the answer fails for want of the user.
 */
export function updateAuthorization(call: Call): Answer | Promise<Answer> {
  const { store, decisions } = call;
  const id = authorizationID(call);
  const update = requestedUpdate(call);
  const item = store.authorizations.find(id);
  if (item === undefined) decisions.updatesUnknown(id, call);
  const before = existing(item);
  demandToChange(call, before, update);
  const after = decisions.changed(before, { ...update, status: updatedStatus(update, decisions) }, store.now());
  return decisions.commit(store, { kind: 'update', before, after }, () => {
    store.authorizations.replace(after);
    return json(200, authorizationView(call, decisions.answeredState(before, after), 'update'));
  });
}

/** `DELETE /api/v2/authorizations/{id}` (influxdb authorization/http_server.go:handleDeleteAuthorization). */
export function deleteAuthorization(call: Call): Answer | Promise<Answer> {
  const { store, decisions } = call;
  const id = authorizationID(call);
  const item = store.authorizations.find(id);
  if (item === undefined && decisions.deletesAgain(id, store)) return bare(204);
  const before = existing(item);
  demandToDelete(call, before);
  return decisions.commit(store, { kind: 'delete', before }, () => {
    revokeAuthorization(call, before);
    return bare(decisions.deletedStatus());
  });
}

function authorizationID(call: Call): string {
  const text = firstParameter(call);
  const id = parseID(text);
  if (id === undefined) throw call.decisions.malformedID(text);
  return id;
}

function existing(item: Authorization | undefined): Authorization {
  return found(item, 'authorization not found');
}

function demandToChange(call: Call, item: Authorization, update: UpdateRequest): void {
  const { caller, decisions } = call;
  const needs = [...authorizationNeeds('read', item), ...authorizationNeeds('write', item)];
  const change = { ...update, status: knownStatus(update) };
  demandDecided(call, needs, (allowed) => {
    return decisions.mayChange(caller, item, change, decisions.mayWrite(caller, item, allowed));
  });
}

function demandToDelete(call: Call, item: Authorization): void {
  const { caller, decisions } = call;
  const asked = decisions.typesAsked('delete');
  const needs = authorizationNeeds('write', item).filter(({ resource }) => asked.includes(resource.type));
  demandDecided(call, needs, (allowed) => decisions.mayWrite(caller, item, allowed));
}

/** Throws a Failure `unauthorized` unless it is decided that the caller may, given what its permissions say. */
function demandDecided(call: Call, needs: readonly Permission[], may: (allowed: boolean) => boolean): void {
  const refusal = refusalOf(call, needs);
  if (may(refusal === undefined)) return;
  const [first] = needs;
  throw refusal ?? (first === undefined ? unauthorizedAccess() : unauthorizedTo(first));
}
