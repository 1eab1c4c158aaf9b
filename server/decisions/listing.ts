import type { Authorization } from '../model.ts';
import type { Profile } from '../profiles.ts';

/** The query parameters that can select authorizations (contract, `GetAuthorizations`). */
export type FilterName = 'userID' | 'user' | 'orgID' | 'org' | 'token';

/** Decisions on what a list holds. */
export interface ListingDecisions {
  /** The parameters that select; others are ignored. */
  filtersInForce(): readonly FilterName[];
  /** The rows of a list, given those that are visible and selected. */
  rows(selected: readonly Authorization[]): readonly Authorization[];
  /** The links of a list (`#/components/schemas/Links`). */
  listLinks(self: string): Readonly<Record<string, string>>;
}

/** All filters that the profile has, and each selected authorization once. */
export function listingDecisions(profile: Profile): ListingDecisions {
  const filters: readonly FilterName[] = ['userID', 'user', 'orgID', 'org'];
  return {
    filtersInForce: () => (profile.filtersByToken ? [...filters, 'token'] : filters),
    rows: (selected) => selected,
    listLinks: (self) => ({ self }),
  };
}
