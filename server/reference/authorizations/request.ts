import type { Decisions } from '../decisions/decisions.ts';
import {
  type Members,
  member,
  object,
  oneOf,
  optionalID,
  optionalString,
  requiredArray,
  requiredID,
  requiredString,
} from '../http/shape.ts';
import type { Permission, Resource, Status } from '../model/entities.ts';
import type { AuthorizationChange, AuthorizationDraft } from './draft.ts';

const statuses: readonly Status[] = ['active', 'inactive'];

/** Decodes `#/components/schemas/AuthorizationPostRequest`. Throws a Problem 400. */
export function decodeDraft(value: unknown, types: readonly string[], decisions: Decisions): AuthorizationDraft {
  const body = decisions.creationMembers(object(value, 'the body'));
  const elements = member(body, 'permissions') === undefined ? [] : requiredArray(body, 'permissions');
  const permissions = elements.map((element) => decodePermission(element, types));
  if (permissions.length === 0) decisions.refuseNoPermissions();
  const ids = { orgID: requiredID(body, 'orgID'), userID: optionalID(body, 'userID') };
  return { ...decodeTexts(body, decisions, 'creation'), ...ids, permissions, taken: decisions.takenAtCreation(body) };
}

/** Decodes `#/components/schemas/AuthorizationUpdateRequest`; other members are ignored. Throws a Problem 400. */
export function decodeChange(value: unknown, decisions: Decisions): AuthorizationChange {
  const body = decisions.updateMembers(object(value, 'the body'));
  return { ...decodeTexts(body, decisions, 'update'), taken: decisions.takenAtUpdate(body) };
}

function decodeTexts(
  body: Members,
  decisions: Decisions,
  request: 'creation' | 'update',
): Pick<AuthorizationChange, 'status' | 'description'> {
  return { status: decodeStatus(body, decisions, request), description: optionalString(body, 'description') };
}

/** A status member, or undefined where it is absent. Throws a Problem 400. */
export function decodeStatus(body: Members, decisions: Decisions, request: 'creation' | 'update'): Status | undefined {
  const text = optionalString(body, 'status');
  if (text === undefined) return undefined;
  return statuses.find((status) => status === text) ?? decisions.unknownStatus(text, request);
}

/** Decodes `#/components/schemas/Permission`. Throws a Problem 400. */
export function decodePermission(value: unknown, types: readonly string[]): Permission {
  const permission = object(value, 'a permission');
  const action = oneOf(requiredString(permission, 'action'), ['read', 'write'], 'action');
  return { action, resource: decodeResource(object(member(permission, 'resource'), 'resource'), types) };
}

function decodeResource(resource: Members, types: readonly string[]): Resource {
  const type = oneOf(requiredString(resource, 'type'), types, 'type');
  const id = optionalID(resource, 'id');
  const orgID = optionalID(resource, 'orgID');
  optionalString(resource, 'name');
  optionalString(resource, 'org');
  return { type, ...(id === undefined ? {} : { id }), ...(orgID === undefined ? {} : { orgID }) };
}
