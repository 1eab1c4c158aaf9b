import { authenticate } from '../access/authentication.ts';
import { basicCredential } from '../access/credentials.ts';
import type { Call, Handler, OpenCall, OpenHandler } from '../call.ts';
import { type Answer, noContent } from '../http/answer.ts';
import { jsonBody } from '../http/body.ts';
import { forbidden, invalid } from '../http/problem.ts';
import { objectWithoutNulls, requiredString } from '../http/shape.ts';
import type { User } from '../model/entities.ts';
import { reachableUser } from './users.ts';

/** `PostUsersIDPassword`. */
export const setPassword: Handler = (call) => stored(call, () => reachableUser(call, 'write'));

/** `PutUsersIDPassword`: whoever changes it proves the old one. */
export const changePassword: OpenHandler = (call) => {
  const caller = ofSession(call, 'PutUsersIDPassword');
  return stored(call, () => proven(call, reachableUser(caller, 'write')));
};

/** `PutMePassword`: whoever changes it proves the old one. */
export const changeOwnPassword: OpenHandler = (call) => {
  const { caller } = ofSession(call, 'PutMePassword');
  return stored(call, () => proven(call, caller.user));
};

/** The header holds the old password (contract, security `BasicAuthentication`), so that only a cookie tells the caller. */
function ofSession(call: OpenCall, operation: string): Call {
  const { authorization: _old, ...headers } = call.request.headers;
  return { ...call, caller: authenticate(call, { ...call.request, headers }, operation) };
}

function proven(call: OpenCall, user: User): User {
  const old = basicCredential(call.request.headers.authorization);
  if (call.decisions.isPassword(user, old?.password)) return user;
  throw forbidden('your username or password is incorrect');
}

/** Gives a user the password of the body, of 8 to 72 bytes. */
function stored(call: OpenCall, userOf: () => User): Answer {
  const password = requiredString(objectWithoutNulls(jsonBody(call), 'the body'), 'password');
  const user = userOf();
  const length = Buffer.byteLength(password);
  if (length < 8 || length > 72) throw invalid('password must have 8 to 72 bytes');
  call.store.users.set(user.id, { ...user, password });
  return noContent();
}
