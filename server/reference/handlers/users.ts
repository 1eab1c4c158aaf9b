import { admitted, holds, requireAll, requireSomewhere } from '../access/access.ts';
import { queryID, queryValue } from '../authorizations/filters.ts';
import { decodeStatus } from '../authorizations/request.ts';
import { revokeAuthorizationsOf } from '../authorizations/revocation.ts';
import type { Call, Handler } from '../call.ts';
import { json, noContent } from '../http/answer.ts';
import { jsonBody } from '../http/body.ts';
import { conflict, invalid, notFound } from '../http/problem.ts';
import { objectWithoutNulls, optionalString, requiredString } from '../http/shape.ts';
import type { Action, Permission, User } from '../model/entities.ts';
import { named, removeUser } from '../model/store.ts';
import { renderUser } from '../render.ts';
import { paged } from './paging.ts';
import { pathID } from './path.ts';

/**
 * `GetUsers`: those that the caller may read, a page of them. One that is asked for by its id or its name is there or
 * 404 (influxdb tenant/service_user.go:FindUsers).
 */
export const listUsers: Handler = (call) => {
  const id = queryID(call.request.query, 'id');
  const name = queryValue(call.request.query, 'name');
  const selected = [...call.store.users.values()]
    .filter((user) => (id ?? user.id) === user.id && (name ?? user.name) === user.name)
    .filter((user) => holds(call, needs('read', user)));
  if ((id ?? name) !== undefined && selected.length === 0) throw notFound('user');
  const { items, links } = paged('/api/v2/users', call.request.query, selected);
  return json(200, { links, users: items.map(renderUser) });
};

/** `PostUsers`. */
export const createUser: Handler = (call) => {
  const body = objectWithoutNulls(jsonBody(call), 'the body');
  const asked = {
    name: requiredString(body, 'name'),
    status: decodeStatus(body, call.decisions, 'creation') ?? 'active',
  };
  requireAll(call, [{ action: 'write', resource: { type: 'users' } }]);
  requireFreeName(call, asked.name);
  const id = call.decisions.newUserID(optionalString(body, 'id'), call.store.nextID());
  const user: User = { ...asked, id };
  call.store.users.set(user.id, user);
  return json(201, renderUser(user));
};

/** `GetUsersID`. */
export const readUser: Handler = (call) => json(200, renderUser(reachableUser(call, 'read')));

/** `GetMe`: the user behind the credential. */
export const readSelf: Handler = ({ caller, profile }) => {
  const { id, name } = caller.user;
  return json(200, profile.edition === 'cloud' ? { id, name } : renderUser(caller.user));
};

/** `PatchUsersID`. */
export const updateUser: Handler = (call) => {
  const body = objectWithoutNulls(jsonBody(call), 'the body');
  const name = optionalString(body, 'name');
  const status = decodeStatus(body, call.decisions, 'update');
  const before = reachableUser(call, 'write');
  if (name !== undefined && name !== before.name) requireFreeName(call, name);
  const after = { ...before, name: name ?? before.name, status: status ?? before.status };
  call.store.users.set(after.id, after);
  return json(200, renderUser(after));
};

/** `DeleteUsersID`: ends the authorizations and sessions of the user (contract, `PostAuthorizations`). */
export const deleteUser: Handler = (call) => {
  const { id } = reachableUser(call, 'write');
  revokeAuthorizationsOf(call, { kind: 'user', id });
  removeUser(call.store, id);
  return noContent();
};

function needs(action: Action, { id }: User): readonly Permission[] {
  return [{ action, resource: { type: 'users', id } }];
}

/** The user of the path, if the caller may act on it. Throws a Problem. */
export function reachableUser(call: Call, action: Action): User {
  const id = pathID(call);
  requireSomewhere(call, action, ['users']);
  const may = (user: User) => holds(call, needs(action, user));
  const sees = (user: User) => holds(call, needs('read', user));
  return admitted(call.store.users.get(id), may, sees, notFound('user'));
}

function requireFreeName({ store }: Call, name: string): void {
  if (name === '') throw invalid('name must not be empty');
  if (named(store.users, name) !== undefined) throw conflict('a user with this name already exists');
}
