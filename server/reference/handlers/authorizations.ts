import { admitted, authorizationNeeds, holds, requireSomewhere } from '../access/access.ts';
import { newAuthorization, requireConsistency, requireRights } from '../authorizations/creation.ts';
import type { AuthorizationChange } from '../authorizations/draft.ts';
import { filtersOf } from '../authorizations/filters.ts';
import { decodeChange, decodeDraft } from '../authorizations/request.ts';
import { revokeAuthorization } from '../authorizations/revocation.ts';
import type { Call, Handler } from '../call.ts';
import { json, noContent } from '../http/answer.ts';
import { jsonBody } from '../http/body.ts';
import { notFound } from '../http/problem.ts';
import type { Authorization } from '../model/entities.ts';
import { parseID } from '../model/identifiers.ts';
import { renderAuthorization } from '../render.ts';

const types = ['authorizations', 'users'];
const missing = notFound('authorization');

/** `GetAuthorizations`: what the caller may see and the filters select, in the order of creation. */
export const listAuthorizations: Handler = (call) => {
  const { store, caller, decisions } = call;
  const selects = filtersOf(call);
  requireSomewhere(call, 'read', decisions.typesAsked('list'));
  const shown = (item: Authorization) => decisions.showsInList(caller, item, mayRead(call, item));
  return decisions.readAll(store, (all) => {
    const selected = all.filter((item) => shown(item) && selects(item));
    const rows = decisions.rows(selected, call.request.query, store);
    const authorizations = rows.map((row) => renderAuthorization(call, row, 'list'));
    const list = { links: decisions.listLinks('/api/v2/authorizations'), authorizations };
    return json(200, list, { ...decisions.tokenHeaders('list'), ...decisions.readHeaders() });
  });
};

/** `PostAuthorizations`: nobody gives away what they do not hold. */
export const createAuthorization: Handler = (call) => {
  const { profile, decisions, caller, store } = call;
  const draft = decodeDraft(jsonBody(call), profile.resourceTypes, decisions);
  const userID = draft.userID ?? caller.user.id;
  requireRights(call, draft, userID);
  const authorization = newAuthorization(call, draft, userID);
  if (decisions.storesUnchecked()) store.authorizations.add(authorization);
  requireConsistency(call, draft, userID);
  return decisions.commit(store, { kind: 'create', after: authorization }, () => {
    store.authorizations.add(authorization);
    const shown = renderAuthorization(call, authorization, 'create');
    return json(decisions.createdStatus(), shown, decisions.tokenHeaders('create'));
  });
};

/** `GetAuthorizationsID`. */
export const readAuthorization: Handler = (call) => {
  const id = authorizationID(call);
  requireSomewhere(call, 'read', types);
  const may = (item: Authorization) => mayRead(call, item);
  const { decisions } = call;
  const hidden = decisions.concealed('read', missing);
  return decisions.lookUp(call.store, id, (found) => {
    const item = admitted(found, may, may, missing, hidden);
    const headers = { ...decisions.tokenHeaders('read'), ...decisions.readHeaders() };
    return json(200, renderAuthorization(call, item, 'read'), headers);
  });
};

/** `PatchAuthorizationsID`: needs both to read and to write. */
export const updateAuthorization: Handler = (call) => {
  const { store, decisions } = call;
  const id = authorizationID(call);
  const change = decodeChange(jsonBody(call), decisions);
  requireSomewhere(call, 'write', types);
  requireSomewhere(call, 'read', types);
  const sees = (item: Authorization) => mayRead(call, item);
  const hidden = decisions.concealed('update', missing);
  const found = store.authorizations.find(id);
  if (found === undefined) decisions.updatesUnknown(id, call);
  const before = admitted(found, (item) => mayUpdate(call, item, change), sees, missing, hidden);
  const after = decisions.changed(before, change, Date.now());
  return decisions.commit(store, { kind: 'update', before, after }, () => {
    store.authorizations.replace(after);
    const shown = renderAuthorization(call, decisions.answeredState(before, after), 'update');
    return json(200, shown, decisions.tokenHeaders('update'));
  });
};

/** `DeleteAuthorizationsID`: needs to write only. */
export const deleteAuthorization: Handler = (call) => {
  const { store, decisions } = call;
  const id = authorizationID(call);
  requireSomewhere(call, 'write', decisions.typesAsked('delete'));
  const found = store.authorizations.find(id);
  if (found === undefined && decisions.deletesAgain(id, store)) return noContent();
  const sees = (item: Authorization) => mayRead(call, item);
  const hidden = decisions.concealed('delete', missing);
  const ending = admitted(found, (item) => mayDelete(call, item), sees, missing, hidden);
  return decisions.commit(store, { kind: 'delete', before: ending }, () => {
    revokeAuthorization(call, ending);
    return { ...noContent(), status: decisions.deletedStatus() };
  });
};

function mayRead(call: Call, item: Authorization): boolean {
  return holds(call, authorizationNeeds('read', item));
}

function mayDelete(call: Call, item: Authorization): boolean {
  const asked = call.decisions.typesAsked('delete');
  const needs = authorizationNeeds('write', item).filter(({ resource }) => asked.includes(resource.type));
  return call.decisions.mayWrite(call.caller, item, holds(call, needs));
}

function mayUpdate(call: Call, item: Authorization, change: AuthorizationChange): boolean {
  const { decisions, caller } = call;
  const allowed = mayRead(call, item) && holds(call, authorizationNeeds('write', item));
  return decisions.mayChange(caller, item, change, decisions.mayWrite(caller, item, allowed));
}

function authorizationID({ parameters, decisions }: Call): string {
  const { id: text = '' } = parameters;
  const id = parseID(text);
  if (id === undefined) throw decisions.malformedID(text);
  return id;
}
