import type { Authorization, Caller, Permission } from '../model.ts';
import { satisfies } from '../permission.ts';

/** Decisions on what a caller may do. */
export interface PermissionDecisions {
  /** Whether a held permission allows what an operation needs. */
  permits(held: Permission, needed: Permission): boolean;
  /** Whether a caller may give away the requested permissions. */
  mayDelegate(held: readonly Permission[], requested: readonly Permission[]): boolean;
  /** The types of resources that a caller needs permissions on to create or to delete an authorization. */
  typesAsked(operation: 'create' | 'delete'): readonly string[];
  /** Whether a list shows an authorization; `allowed` is what the caller's permissions say. */
  showsInList(caller: Caller, authorization: Authorization, allowed: boolean): boolean;
  /** Whether an authorization may be updated or deleted; `allowed` is what the caller's permissions say. */
  mayWrite(caller: Caller, authorization: Authorization, allowed: boolean): boolean;
}

/** The meaning of permissions (influxdb authz.go) and nothing beside it. */
export const permissionDecisions: PermissionDecisions = {
  permits: satisfies,
  mayDelegate: (held, requested) => requested.every((wanted) => held.some((one) => satisfies(one, wanted))),
  typesAsked: () => ['authorizations', 'users'],
  showsInList: (_caller, _authorization, allowed) => allowed,
  mayWrite: (_caller, _authorization, allowed) => allowed,
};
