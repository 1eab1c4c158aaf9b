import type { Answer } from '../../reference/http/answer.ts';
import { parseID } from '../../reference/model/identifiers.ts';
import { demand } from '../access/authorize.ts';
import { permission } from '../access/permissions.ts';
import { type Call, firstParameter } from '../call.ts';
import { struct, text } from '../go/decoders.ts';
import { decodeBody } from '../http/body.ts';
import { Failure, rethrown } from '../http/failure.ts';
import { bare } from '../http/replies.ts';
import { basicPair } from '../sessions.ts';

const passwordBody = struct<{ readonly password: string }>(
  'tenant.passwordSetRequest',
  { password: text() },
  { password: '' },
);

/** Throws a Failure `invalid` unless a password has 8 to 72 bytes. */
export function demandPassword(password: string): void {
  const size = Buffer.byteLength(password);
  if (size < 8 || size > 72) throw new Failure('invalid', 'passwords must be between 8 and 72 characters long');
}

/** `POST /api/v2/users/{id}/password`. */
export function setPassword(call: Call): Answer {
  const { password } = rethrown('invalid', '', () => decodeBody(call, passwordBody));
  const id = userInPath(call);
  demand(call, permission('write', 'users', { id }));
  return stored(call, id, password);
}

/** `PUT /api/v2/users/{id}/password` with the old password as Basic credentials, beside the cookie of a session. */
export function changePassword(call: Call): Answer {
  const { old, password } = change(call);
  return changed(call, userInPath(call), old, password);
}

/** `PUT /api/v2/me/password` with the old password as Basic credentials, beside the cookie of a session. */
export function changeOwnPassword(call: Call): Answer {
  const { old, password } = change(call);
  return changed(call, call.caller.user.id, old, password);
}

function userInPath(call: Call): string {
  return rethrown('internal error', '', () => {
    const id = parseID(firstParameter(call));
    if (id === undefined) throw new Error('invalid user ID provided in route');
    return id;
  });
}

/** The old password and the new one (influxdb tenant/http_server_user.go:decodePasswordResetRequest). */
function change(call: Call): { readonly old: string; readonly password: string } {
  return rethrown('internal error', 'error decoding password reset request: ', () => {
    const pair = basicPair(call.request.headers.authorization);
    if (pair === undefined) throw new Error('invalid basic auth');
    return { old: pair.password, password: decodeBody(call, passwordBody).password };
  });
}

function changed(call: Call, id: string, old: string, password: string): Answer {
  demand(call, permission('write', 'users', { id }));
  const user = call.store.users.get(id);
  if (user !== undefined && !call.decisions.isPassword(user, old)) {
    throw new Failure('forbidden', 'your username or password is incorrect');
  }
  return stored(call, id, password);
}

function stored({ store }: Call, id: string, password: string): Answer {
  const user = store.users.get(id);
  if (user === undefined) throw new Failure('forbidden', 'your userID is incorrect');
  demandPassword(password);
  store.users.set(user.id, { ...user, password });
  return bare(204);
}
