import { Failure } from './failure.ts';
import { describe, type Permission, satisfies } from './permissions.ts';
import type { User } from './records.ts';

/** Who sends a request and what it holds; `inactive` where the presented authorization is switched off. */
export interface Caller {
  readonly user: User;
  readonly permissions: readonly Permission[];
  readonly inactive: boolean;
}

/** Whether a caller may do something; an inactive authorization may do nothing. */
export function may(caller: Caller, needed: Permission): boolean {
  return !caller.inactive && caller.permissions.some((held) => satisfies(held, needed));
}

/** Throws a Failure `unauthorized` unless the caller may do something (influxdb authorizer/authorize.go). */
export function demand(caller: Caller, needed: Permission): void {
  if (caller.inactive) throw new Failure('unauthorized', 'token is inactive');
  if (!may(caller, needed)) throw new Failure('unauthorized', `${describe(needed)} is unauthorized`);
}

/** Throws a Failure `forbidden` unless the caller holds what it wants to grant (influxdb VerifyPermissions). */
export function demandToGrant(caller: Caller, granted: Permission): void {
  if (may(caller, granted)) return;
  const text = describe(granted);
  throw new Failure('forbidden', `permission ${text} is not allowed: ${text} is unauthorized`);
}
