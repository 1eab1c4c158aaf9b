import { admitted, authorizationNeeds, holds, requireAll, requireSomewhere } from '../access.ts';
import { json, noContent } from '../answer.ts';
import { type AuthorizationDraft, decodeChange, decodeDraft } from '../authorization-request.ts';
import { jsonBody } from '../body.ts';
import type { Call, Handler } from '../call.ts';
import { endAuthorization } from '../ending.ts';
import { filtersOf } from '../filters.ts';
import { parseID } from '../identifiers.ts';
import type { Authorization, Permission } from '../model.ts';
import { invalid, notFound, unauthorized } from '../problem.ts';
import { renderAuthorization } from '../render.ts';

const types = ['authorizations', 'users'];
const missing = notFound('authorization');

/** `GetAuthorizations`: what the caller may see and the filters select, in the order of creation. */
export const listAuthorizations: Handler = (call) => {
  const { store, caller, decisions } = call;
  const selects = filtersOf(call);
  requireSomewhere(call, 'read', ['authorizations']);
  const shown = (item: Authorization) => decisions.showsInList(caller, item, mayRead(call, item));
  const selected = store.authorizations.list().filter((item) => shown(item) && selects(item));
  const rows = decisions.rows(selected, call.request.query, store);
  const authorizations = rows.map((row) => renderAuthorization(call, row, 'list'));
  return json(200, { links: decisions.listLinks('/api/v2/authorizations'), authorizations });
};

/** `PostAuthorizations`: nobody gives away what they do not hold. */
export const createAuthorization: Handler = (call) => {
  const { profile, decisions, caller, store } = call;
  const draft = decodeDraft(jsonBody(call), profile.resourceTypes, decisions);
  const userID = draft.userID ?? caller.user.id;
  requireAll(call, creationNeeds(call, draft.orgID, userID));
  if (!decisions.mayDelegate(caller.permissions, draft.permissions)) {
    throw unauthorized('not allowed: the permissions exceed those of the caller');
  }
  requireConsistency(call, draft, userID);
  const authorization = newAuthorization(call, draft, userID);
  store.authorizations.add(authorization);
  return json(decisions.createdStatus(), renderAuthorization(call, authorization, 'create'));
};

function creationNeeds({ decisions }: Call, orgID: string, userID: string): readonly Permission[] {
  const asked = decisions.typesAsked('create');
  const resources = [
    { type: 'authorizations', orgID },
    { type: 'users', id: userID },
  ];
  return resources.filter(({ type }) => asked.includes(type)).map((resource) => ({ action: 'write', resource }));
}

function requireConsistency({ store }: Call, draft: AuthorizationDraft, userID: string): void {
  const sameOrganization = draft.permissions.every(({ resource }) => (resource.orgID ?? draft.orgID) === draft.orgID);
  if (!sameOrganization) throw invalid('a permission names another organization than the authorization');
  if (!store.users.has(userID)) throw invalid('userID names no user');
  if (!store.organizations.has(draft.orgID)) throw invalid('orgID names no organization');
}

function newAuthorization({ store, decisions }: Call, draft: AuthorizationDraft, userID: string): Authorization {
  const now = Date.now();
  return {
    id: store.nextID(),
    token: decisions.issueToken(draft),
    status: decisions.initialStatus(draft.status),
    description: draft.description ?? '',
    orgID: draft.orgID,
    userID,
    permissions: decisions.grantedPermissions(draft.permissions),
    createdAt: now,
    updatedAt: now,
    ...draft.taken,
  };
}

/** `GetAuthorizationsID`. */
export const readAuthorization: Handler = (call) => {
  const id = authorizationID(call);
  requireSomewhere(call, 'read', types);
  const may = (item: Authorization) => mayRead(call, item);
  const item = admitted(call.store.authorizations.find(id), may, may, missing);
  return json(200, renderAuthorization(call, item, 'read'));
};

/** `PatchAuthorizationsID`: needs both to read and to write. */
export const updateAuthorization: Handler = (call) => {
  const { store, decisions } = call;
  const id = authorizationID(call);
  const change = decodeChange(jsonBody(call), decisions);
  requireSomewhere(call, 'write', types);
  requireSomewhere(call, 'read', types);
  const sees = (item: Authorization) => mayRead(call, item);
  const before = admitted(store.authorizations.find(id), (item) => mayUpdate(call, item), sees, missing);
  const after = decisions.changed(before, change, Date.now());
  store.authorizations.replace(after);
  return json(200, renderAuthorization(call, decisions.answeredState(before, after), 'update'));
};

/** `DeleteAuthorizationsID`: needs to write only. */
export const deleteAuthorization: Handler = (call) => {
  const { store, decisions } = call;
  const id = authorizationID(call);
  requireSomewhere(call, 'write', decisions.typesAsked('delete'));
  const found = store.authorizations.find(id);
  if (found === undefined && decisions.deletesAgain(id)) return noContent();
  const sees = (item: Authorization) => mayRead(call, item);
  const ending = admitted(found, (item) => mayDelete(call, item), sees, missing);
  endAuthorization(call, ending);
  return { ...noContent(), status: decisions.deletedStatus() };
};

function mayRead(call: Call, item: Authorization): boolean {
  return holds(call, authorizationNeeds('read', item));
}

function mayDelete(call: Call, item: Authorization): boolean {
  const asked = call.decisions.typesAsked('delete');
  const needs = authorizationNeeds('write', item).filter(({ resource }) => asked.includes(resource.type));
  return call.decisions.mayWrite(call.caller, item, holds(call, needs));
}

function mayUpdate(call: Call, item: Authorization): boolean {
  const allowed = mayRead(call, item) && holds(call, authorizationNeeds('write', item));
  return call.decisions.mayWrite(call.caller, item, allowed);
}

function authorizationID({ parameters, decisions }: Call): string {
  const id = parseID(parameters.id ?? '');
  if (id === undefined) throw decisions.malformedID();
  return id;
}
