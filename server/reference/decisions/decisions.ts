import type { Profile } from '../model/profiles.ts';
import { type AuthenticationDecisions, authenticationDecisions } from './authentication.ts';
import { type ConcurrencyDecisions, concurrencyDecisions } from './concurrency.ts';
import { type DecodingDecisions, decodingDecisions } from './decoding.ts';
import { type DelegationDecisions, delegationDecisions } from './delegation.ts';
import { type LifecycleDecisions, lifecycleDecisions } from './lifecycle.ts';
import { type ListingDecisions, listingDecisions } from './listing.ts';
import { type OwnershipDecisions, ownershipDecisions } from './ownership.ts';
import { type PermissionDecisions, permissionDecisions } from './permission.ts';
import { type RenderingDecisions, renderingDecisions } from './rendering.ts';
import { type RoutingDecisions, routingDecisions } from './routing.ts';
import { type SessionDecisions, sessionDecisions } from './session.ts';
import { type TransferDecisions, transferDecisions } from './transfer.ts';

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
  SessionDecisions &
  TransferDecisions;

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
    ...transferDecisions,
  };
}
