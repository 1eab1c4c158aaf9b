import type { AuthorizationChange } from '../authorizations/draft.ts';
import type { Authorization, Caller, Permission } from '../model/entities.ts';
import { satisfies } from '../model/permission.ts';

/** Decisions on what a caller may do. */
export interface PermissionDecisions {
  /** The permissions of a caller that count when it uses what it holds. */
  consulted(caller: Caller): readonly Permission[];
  /** Whether a held permission allows what an operation needs. */
  permits(held: Permission, needed: Permission): boolean;
  /** Whether a caller may give away the requested permissions. */
  mayDelegate(held: readonly Permission[], requested: readonly Permission[]): boolean;
  /** The types of resources that a caller needs permissions on, somewhere, to list, create or delete authorizations. */
  typesAsked(operation: 'list' | 'create' | 'delete'): readonly string[];
  /** Whether a list shows an authorization; `allowed` is what the caller's permissions say. */
  showsInList(caller: Caller, authorization: Authorization, allowed: boolean): boolean;
  /** Whether an authorization may be updated or deleted; `allowed` is what the caller's permissions say. */
  mayWrite(caller: Caller, authorization: Authorization, allowed: boolean): boolean;
  /** Whether an authorization may be changed in a certain way; `allowed` is what the caller's permissions say. */
  mayChange(caller: Caller, authorization: Authorization, change: AuthorizationChange, allowed: boolean): boolean;
}

/** The meaning of permissions (influxdb authz.go) and nothing beside it. */
export const permissionDecisions: PermissionDecisions = {
  consulted: ({ permissions }) => permissions,
  permits: satisfies,
  mayDelegate: (held, requested) => requested.every((wanted) => held.some((one) => satisfies(one, wanted))),
  typesAsked: (operation) => (operation === 'list' ? ['authorizations'] : ['authorizations', 'users']),
  showsInList: (_caller, _authorization, allowed) => allowed,
  mayWrite: (_caller, _authorization, allowed) => allowed,
  mayChange: (_caller, _authorization, _change, allowed) => allowed,
};
