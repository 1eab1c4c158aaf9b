import { revokeAuthorizationsOf } from '../../reference/authorizations/revocation.ts';
import type { Answer } from '../../reference/http/answer.ts';
import type { Action, User } from '../../reference/model/entities.ts';
import { named, removeMembershipsOf, type Store } from '../../reference/model/store.ts';
import { renderUser } from '../../reference/render.ts';
import { demand, may } from '../access/authorize.ts';
import { permission } from '../access/permissions.ts';
import { type Call, firstParameter } from '../call.ts';
import { pointer, resourceID, struct, text } from '../go/decoders.ts';
import { decodedPlainly } from '../http/body.ts';
import { Failure } from '../http/failure.ts';
import { bare, json } from '../http/replies.ts';
import { parseResourceID, queriedID } from '../http/resource-ids.ts';
import { found, type State, userByID } from '../state.ts';
import { type FindOptions, findOptions, sought, walked } from './find-options.ts';

interface UserBody {
  readonly id: string;
  readonly name: string | undefined;
  readonly status: string | undefined;
}

const userBody = struct<UserBody>(
  'influxdb.User',
  { id: resourceID, name: pointer(text()), status: pointer(text('influxdb.Status')) },
  { id: '', name: undefined, status: undefined },
);

const userUpdate = struct<Omit<UserBody, 'id'>>(
  'influxdb.UserUpdate',
  { name: pointer(text()), status: pointer(text('influxdb.Status')) },
  { name: undefined, status: undefined },
);

/** `GET /api/v2/me`: the caller's own user. */
export function getMe(call: Call): Answer {
  const { user } = call.caller;
  demand(call, permission('read', 'users', { id: user.id }));
  return json(200, renderUser(user));
}

/**
 * `GET /api/v2/users`: a page of all, of which those are shown that the caller may read. An id or a name finds one
 * (influxdb tenant/service_user.go:FindUsers).
 */
export function listUsers(call: Call): Answer {
  const { store, request } = call;
  const options = findOptions(request.query);
  const id = queriedID(request.query, 'id');
  const visible = selectedUsers(store, id, request.query.get('name') ?? '', options).filter((user) =>
    may(call, permission('read', 'users', { id: user.id })),
  );
  return json(200, { links: { self: '/api/v2/users' }, users: visible.map(renderUser) });
}

/** `GET /api/v2/users/{id}`. */
export function getUser(call: Call): Answer {
  return json(200, renderUser(permittedUser(call, 'read')));
}

/** `POST /api/v2/users`. */
export function createUser(call: Call): Answer {
  const { store, decisions } = call;
  const body = decodedPlainly(call, userBody);
  demand(call, permission('write', 'users'));
  const name = body.name ?? '';
  demandUnusedName(store, name);
  if (store.users.has(body.id)) throw new Failure('conflict', 'user already exists');
  const id = decisions.newUserID(body.id || undefined, store.nextID());
  const user: User = { id, name, status: body.status || 'active' };
  store.users.set(user.id, user);
  return json(201, renderUser(user));
}

/** `PATCH /api/v2/users/{id}`: the name or the status. */
export function updateUser(call: Call): Answer {
  const body = decodedPlainly(call, userUpdate);
  const user = permittedUser(call, 'write');
  const { name = user.name, status = user.status } = body;
  if (status !== 'active' && status !== 'inactive') throw new Failure('invalid', 'Invalid user status');
  if (name !== user.name) demandUnusedName(call.store, name);
  const updated = { ...user, name, status };
  call.store.users.set(user.id, updated);
  return json(200, renderUser(updated));
}

/** `DELETE /api/v2/users/{id}`: its roles go with it, its authorizations stay. */
export function deleteUser(call: Call): Answer {
  const user = permittedUser(call, 'write');
  revokeAuthorizationsOf(call, { kind: 'user', id: user.id });
  call.store.users.delete(user.id);
  removeMembershipsOf(call.store, user.id);
  return bare(204);
}

function selectedUsers(store: State, id: string | undefined, name: string, options: FindOptions): readonly User[] {
  if (id !== undefined) return [userByID(store, id)];
  if (name !== '') return [found(named(store.users, name), 'user not found')];
  return walked(sought(store.users.values(), options), options);
}

function permittedUser(call: Call, action: Action): User {
  const id = parseResourceID(firstParameter(call));
  demand(call, permission(action, 'users', { id }));
  return userByID(call.store, id);
}

function demandUnusedName({ users }: Store, name: string): void {
  if (named(users, name) !== undefined) throw new Failure('conflict', `user with name ${name} already exists`);
}
