import { type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject, type Json, type JsonObject } from '../../spec/json.ts';
import type { Permission } from '../../spec/permissions.ts';
import { Violation } from '../evidence/violation.ts';

/** An authorization as the server showed it. Everything but the id may be missing in a wrong answer. */
export interface Authorization {
  readonly id: string;
  readonly token: string;
  readonly body: JsonObject;
}

/**
 * The JSON object that an answer carries.
 * @throws Violation where it carries something else.
 */
export function objectIn(exchange: Exchange): JsonObject {
  const value = jsonOf(exchange.answer);
  if (isObject(value)) return value;
  throw new Violation(['a JSON object'], exchange.answer.body === '' ? 'no body' : 'a body that is no JSON object');
}

/** The authorization that an answer shows, or undefined where it shows none. */
export function authorizationIn(exchange: Exchange): Authorization | undefined {
  const body = jsonOf(exchange.answer);
  if (!isObject(body) || typeof body.id !== 'string') return undefined;
  return { id: body.id, token: typeof body.token === 'string' ? body.token : '', body };
}

/**
 * The rows of a list's answer.
 * @throws Violation where the answer has no array `authorizations`.
 */
export function rowsIn(exchange: Exchange): readonly JsonObject[] {
  const rows = objectIn(exchange).authorizations;
  if (Array.isArray(rows)) return (rows as readonly Json[]).filter(isObject);
  throw new Violation(['an array `authorizations`'], 'none');
}

/** The rows of a list, or none where the answer is no list. */
export function visibleRows(exchange: Exchange): readonly JsonObject[] {
  const body = jsonOf(exchange.answer);
  const rows = isObject(body) ? body.authorizations : undefined;
  return Array.isArray(rows) ? (rows as readonly Json[]).filter(isObject) : [];
}

/** The permissions of an answer without what the server adds for people (names), for comparison with a draft. */
export function permissionsOf(body: JsonObject): readonly Json[] {
  const list = Array.isArray(body.permissions) ? (body.permissions as readonly Json[]) : [];
  return list.map((permission) => {
    if (!isObject(permission) || !isObject(permission.resource)) return permission;
    const { type, id, orgID } = permission.resource;
    const scope = { ...(id === undefined ? {} : { id }), ...(orgID === undefined ? {} : { orgID }) };
    return { action: permission.action ?? null, resource: { type: type ?? null, ...scope } };
  });
}

/** The same of permissions that were asked for, with ids as servers write them. */
export function plainPermissions(permissions: readonly Permission[]): readonly Json[] {
  return permissions.map(({ action, resource: { type, id, orgID } }) => ({
    action,
    resource: { type, ...(id === undefined ? {} : { id }), ...(orgID === undefined ? {} : { orgID }) },
  }));
}
