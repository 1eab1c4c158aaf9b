import type { Permission } from '../../reference/model/entities.ts';
import type { Call } from '../call.ts';
import { Failure } from '../http/failure.ts';
import { describe } from './permissions.ts';

/** Whether a caller may do something; an inactive authorization may do nothing. */
export function may({ caller, decisions }: Call, needed: Permission): boolean {
  return !caller.inactive && decisions.consulted(caller).some((held) => decisions.permits(held, needed));
}

/** Why a caller may not do something, undefined where it may (influxdb authorizer/authorize.go). */
export function refusalOf(call: Call, needs: readonly Permission[]): Failure | undefined {
  const missing = needs.find((needed) => !may(call, needed));
  if (missing === undefined) return undefined;
  return call.caller.inactive ? new Failure('unauthorized', 'token is inactive') : unauthorizedTo(missing);
}

/** The answer to a caller that may not do something. */
export function unauthorizedTo(needed: Permission): Failure {
  return new Failure('unauthorized', `${describe(needed)} is unauthorized`);
}

/** Throws a Failure `unauthorized` unless the caller may do everything that is needed. */
export function demand(call: Call, ...needs: readonly Permission[]): void {
  const refusal = refusalOf(call, needs);
  if (refusal !== undefined) throw refusal;
}
