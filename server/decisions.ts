import { type AuthenticationDecisions, authenticationDecisions } from './decisions/authentication.ts';
import { type ConcurrencyDecisions, concurrencyDecisions } from './decisions/concurrency.ts';
import { type DecodingDecisions, decodingDecisions } from './decisions/decoding.ts';
import { type DelegationDecisions, delegationDecisions } from './decisions/delegation.ts';
import { type LifecycleDecisions, lifecycleDecisions } from './decisions/lifecycle.ts';
import { type ListingDecisions, listingDecisions } from './decisions/listing.ts';
import { type OwnershipDecisions, ownershipDecisions } from './decisions/ownership.ts';
import { type PermissionDecisions, permissionDecisions } from './decisions/permission.ts';
import { type RenderingDecisions, renderingDecisions } from './decisions/rendering.ts';
import { type RoutingDecisions, routingDecisions } from './decisions/routing.ts';
import { type SessionDecisions, sessionDecisions } from './decisions/session.ts';
import type { Profile } from './profiles.ts';

/**
 * Every point at which a server can be right or wrong. The reference decides by the contract; a fault overrides a few
 * decisions and leaves the rest, so that handlers know nothing of faults.
 */
export type Decisions = AuthenticationDecisions &
  PermissionDecisions &
  DelegationDecisions &
  OwnershipDecisions &
  DecodingDecisions &
  LifecycleDecisions &
  ConcurrencyDecisions &
  ListingDecisions &
  RenderingDecisions &
  RoutingDecisions &
  SessionDecisions;

/** The decisions that keep every promise of a profile. */
export function rightDecisions(profile: Profile): Decisions {
  return {
    ...authenticationDecisions,
    ...permissionDecisions,
    ...delegationDecisions,
    ...ownershipDecisions,
    ...decodingDecisions,
    ...lifecycleDecisions,
    ...concurrencyDecisions,
    ...listingDecisions(profile),
    ...renderingDecisions(profile),
    ...routingDecisions,
    ...sessionDecisions,
  };
}
