import * as fc from 'fast-check';
import { statuses, type UpdateDraft } from './authorization.ts';

/** One thing that a client does with an authorization: change, delete or look at it, or use its token. */
export type AuthorizationCall =
  | { readonly kind: 'patch'; readonly changes: UpdateDraft }
  | { readonly kind: 'delete' }
  | { readonly kind: 'get' }
  | { readonly kind: 'use' };

/** What each of several clients does, one call after the other and all clients at once. */
export type Race = readonly (readonly AuthorizationCall[])[];

/** How large a race may be. */
export interface RaceConstraints {
  /** Clients at least; 2 unless told. */
  readonly least?: number;
  /** Clients at most; 4 unless told. */
  readonly most?: number;
  /** Calls of each client at most; 3 unless told. */
  readonly calls?: number;
}

/** A change of the status alone. */
export const statusPatch: fc.Arbitrary<AuthorizationCall> = fc
  .constantFrom(...statuses.toReversed())
  .map((status) => ({ kind: 'patch', changes: { status } }));

/** A change of the description alone. */
export const descriptionPatch: fc.Arbitrary<AuthorizationCall> = fc.constant({
  kind: 'patch',
  changes: { description: 'note' },
});

/** A change of both at once. */
export const wholePatch: fc.Arbitrary<AuthorizationCall> = fc
  .constantFrom(...statuses.toReversed())
  .map((status) => ({ kind: 'patch', changes: { status, description: 'note' } }));

/** Clients that do such calls, each giving a description of its own. Shrinks to few clients with one call each. */
export function race(
  call: fc.Arbitrary<AuthorizationCall>,
  { least = 2, most = 4, calls = 3 }: RaceConstraints = {},
): fc.Arbitrary<Race> {
  const client = fc.array(call, { minLength: 1, maxLength: calls });
  return fc.array(client, { minLength: least, maxLength: most }).map(distinct);
}

function distinct(clients: Race): Race {
  return clients.map((calls, client) =>
    calls.map((call, index) =>
      call.kind === 'patch' && call.changes.description !== undefined
        ? { kind: 'patch', changes: { ...call.changes, description: `note ${client + 1}.${index + 1}` } }
        : call,
    ),
  );
}
