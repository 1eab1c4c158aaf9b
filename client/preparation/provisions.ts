import type { Profile } from '../../spec/profiles.ts';
import type { Giving } from './giving.ts';
import type { Identity, Traces } from './identity.ts';
import type { GivenUser } from './member.ts';
import type { OrganizationChoice } from './organization.ts';
import type { Capability } from './prepared-target.ts';
import type { GivenSecond } from './second.ts';

/** What a run was given to work with. */
export interface Provisions extends Traces {
  readonly profile: Profile;
  readonly token: string;
  readonly organization: OrganizationChoice;
  /** Whose token it is, where that is known beforehand. */
  readonly identity: Identity | null;
  /** What the token may give away, where that is known beforehand. */
  readonly giving: Giving | null;
  readonly second: GivenSecond | null;
  readonly member: GivenUser | null;
  /** What the names of organizations and users that the run makes begin with. */
  readonly prefix: string;
  /** What the user declared the target not to offer; the run does not try to make it. */
  readonly without?: readonly Capability[];
}
