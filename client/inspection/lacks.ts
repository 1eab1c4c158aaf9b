import type { Profile } from '../../spec/profiles.ts';
import type { MissingCapabilities, Reason } from '../preparation/prepared-target.ts';
import type { Inspection } from './inspect.ts';

/** Which principals a run would be given beside the token. */
export interface GivenPrincipals {
  readonly second: boolean;
  readonly member: boolean;
}

/** What a run on an inspected target would lack, as far as reads tell, each with what to give. */
export function lacksOf(inspection: Inspection, profile: Profile, given: GivenPrincipals): MissingCapabilities {
  const manages = profile.management.value && mayManage(inspection);
  const operator = profile.management.value ? ', or an operator token' : '';
  const management: Reason = profile.management.value
    ? {
        reason: 'needs-principal',
        note: 'the token cannot be told to manage users and organizations; give an operator token',
      }
    : { reason: 'not-applicable', note: `profile ${profile.name} has no user management` };
  const noSessions: Reason = { reason: 'not-applicable', note: `profile ${profile.name} has no sessions` };
  const second: Reason = {
    reason: 'needs-principal',
    note: `no token of another organization was given; give --second-token${operator}`,
  };
  const member: Reason = {
    reason: 'needs-principal',
    note: `no other user was given; give --user and --password${operator}`,
  };
  const orgs = inspection.organizationsRefused;
  return {
    ...(manages ? {} : { management }),
    ...(manages || given.second ? {} : { 'second-organization': second }),
    ...(manages || given.member ? {} : { member }),
    ...(!profile.sessions.value ? { sessions: noSessions } : manages || given.member ? {} : { sessions: member }),
    ...(orgs === null
      ? {}
      : { orgs: { reason: 'needs-capability', note: `the organizations cannot be listed (${orgs})` } as const }),
  };
}

/** Whether a token may manage users and organizations: an operator token may, everywhere. */
export function mayManage({ permissions }: Inspection): boolean {
  const needed = ['orgs', 'users'];
  return needed.every((type) =>
    (permissions ?? []).some((one) => one.type === type && one.action === 'write' && one.everywhere),
  );
}
