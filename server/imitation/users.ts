import type { Answer } from '../answer.ts';
import { demand } from './access.ts';
import { type Call, firstParameter } from './call.ts';
import { Failure, rethrown } from './failure.ts';
import { decodeBody, pointer, resourceID, struct, text } from './go-decoders.ts';
import { permission } from './permissions.ts';
import type { User } from './records.ts';
import { bare, json } from './replies.ts';
import { parseResourceID } from './resource-ids.ts';
import { type State, userByID } from './state.ts';

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

const passwordBody = struct<{ readonly password: string }>(
  'tenant.passwordSetRequest',
  { password: text() },
  { password: '' },
);

/** A user as answers show it. */
export function userView({ id, name, status }: User): object {
  return { links: { self: `/api/v2/users/${id}` }, id, name, status };
}

/** Throws a Failure `invalid` unless a password has 8 to 72 bytes. */
export function demandPassword(password: string): void {
  const size = Buffer.byteLength(password);
  if (size < 8 || size > 72) throw new Failure('invalid', 'passwords must be between 8 and 72 characters long');
}

/** `GET /api/v2/me`: the caller's own user. */
export function getMe({ caller }: Call): Answer {
  demand(caller, permission('read', 'users', { id: caller.user.id }));
  return json(200, userView(caller.user));
}

/** `GET /api/v2/users/{id}`. */
export function getUser(call: Call): Answer {
  return json(200, userView(permittedUser(call, 'read')));
}

/** `POST /api/v2/users`. */
export function createUser({ state, caller, request }: Call): Answer {
  const body = rethrown('internal error', '', () => decodeBody(request.body, userBody));
  demand(caller, permission('write', 'users'));
  const name = body.name ?? '';
  demandUnusedName(state, name);
  if (state.users.has(body.id)) throw new Failure('conflict', 'user already exists');
  const user: User = { id: body.id || state.nextID(), name, status: body.status || 'active', password: undefined };
  state.users.set(user.id, user);
  return json(201, userView(user));
}

/** `PATCH /api/v2/users/{id}`: the name or the status. */
export function updateUser(call: Call): Answer {
  const body = rethrown('internal error', '', () => decodeBody(call.request.body, userBody));
  const user = permittedUser(call, 'write');
  const { name = user.name, status = user.status } = body;
  if (status !== 'active' && status !== 'inactive') throw new Failure('invalid', 'Invalid user status');
  if (name !== user.name) demandUnusedName(call.state, name);
  const updated = { ...user, name, status };
  call.state.users.set(user.id, updated);
  return json(200, userView(updated));
}

/** `DELETE /api/v2/users/{id}`: its roles go with it, its authorizations stay. */
export function deleteUser(call: Call): Answer {
  const user = permittedUser(call, 'write');
  call.state.users.delete(user.id);
  call.state.memberships = call.state.memberships.filter((membership) => membership.userID !== user.id);
  return bare(204);
}

/** `POST /api/v2/users/{id}/password`. */
export function setPassword(call: Call): Answer {
  const id = parseResourceID(firstParameter(call));
  const { password } = rethrown('internal error', '', () => decodeBody(call.request.body, passwordBody));
  demand(call.caller, permission('write', 'users', { id }));
  const user = call.state.users.get(id);
  if (user === undefined) throw new Failure('forbidden', 'your userID is incorrect');
  demandPassword(password);
  call.state.users.set(user.id, { ...user, password });
  return bare(204);
}

function permittedUser(call: Call, action: string): User {
  const id = parseResourceID(firstParameter(call));
  demand(call.caller, permission(action, 'users', { id }));
  return userByID(call.state, id);
}

function demandUnusedName(state: State, name: string): void {
  if (state.users.values().some((user) => user.name === name)) {
    throw new Failure('conflict', `user with name ${name} already exists`);
  }
}
