import type { Authorization, Caller } from '../model/entities.ts';
import type { Profile } from '../model/profiles.ts';
import type { Store } from '../model/store.ts';

/** The query parameters that can select authorizations (contract, `GetAuthorizations`). */
export type FilterName = 'userID' | 'user' | 'orgID' | 'org' | 'token';

/** Decisions on what a list holds. */
export interface ListingDecisions {
  /** Whether a parameter with a value selects; it is ignored otherwise. */
  isInForce(name: FilterName, value: string, store: Store, query: URLSearchParams): boolean;
  /** Whether a caller may filter by the names of users and organizations. */
  resolvesName(caller: Caller): boolean;
  /** Whether a parameter with a value selects an authorization that has another value or the same. */
  matches(name: FilterName, wanted: string, actual: string | undefined): boolean;
  /** Whether an authorization is selected, given what each parameter says. */
  selects(verdicts: readonly boolean[]): boolean;
  /** The rows of a list, given those that are visible and selected. Throws a Problem for a query that is refused. */
  rows(selected: readonly Authorization[], query: URLSearchParams, store: Store): readonly Authorization[];
  /** The links of a list (`#/components/schemas/Links`). */
  listLinks(self: string): Readonly<Record<string, string>>;
}

/** All filters that the profile has at once, other parameters ignored, and each selected authorization once. */
export function listingDecisions(profile: Profile): ListingDecisions {
  return {
    isInForce: (name) => name !== 'token' || profile.filtersByToken,
    resolvesName: () => true,
    matches: (_name, wanted, actual) => wanted === actual,
    selects: (verdicts) => verdicts.every((verdict) => verdict),
    rows: (selected) => selected,
    listLinks: (self) => ({ self }),
  };
}
