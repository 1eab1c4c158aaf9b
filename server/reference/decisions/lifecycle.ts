import type { AuthorizationChange, AuthorizationDraft } from '../authorizations/draft.ts';
import type { Index } from '../model/authorization-store.ts';
import type { Authorization, Caller, Permission, Status } from '../model/entities.ts';
import { randomToken } from '../model/identifiers.ts';
import type { Store } from '../model/store.ts';

/** Decisions on how an authorization comes to be, changes and ends. */
export interface LifecycleDecisions {
  /** The status of a new authorization. */
  initialStatus(requested: Status | undefined): Status;
  /** The permissions of a new authorization. */
  grantedPermissions(requested: readonly Permission[]): readonly Permission[];
  /** The token of a new authorization. */
  issueToken(draft: AuthorizationDraft): string;
  /** Whether a creation is stored before it is checked whether its ids belong together. */
  storesUnchecked(): boolean;
  /** What an update of an id that nothing has does before it is refused. */
  updatesUnknown(id: string, by: { readonly store: Store; readonly caller: Caller }): void;
  /** The state after a change at a time in milliseconds. Throws a Problem where the change is not allowed. */
  changed(current: Authorization, change: AuthorizationChange, now: number): Authorization;
  /** The state that an update answers with. */
  answeredState(before: Authorization, after: Authorization): Authorization;
  /** The indexes that an ending authorization is taken out of. */
  clearedIndexes(ending: Authorization): ReadonlySet<Index>;
  /** Whether the end of an authorization is the end of another one, too. */
  endsAlong(ending: Authorization, other: Authorization): boolean;
  /** Whether deleting an unknown id is answered like a deletion. */
  deletesAgain(id: string, store: Store): boolean;
}

/** Active by default, exactly what was asked for, and gone at once (contract, `AuthorizationUpdateRequest`). */
export const lifecycleDecisions: LifecycleDecisions = {
  initialStatus: (requested) => requested ?? 'active',
  grantedPermissions: (requested) => requested,
  issueToken: () => randomToken(),
  storesUnchecked: () => false,
  updatesUnknown: () => {},
  changed: (current, change, now) => ({
    ...current,
    status: change.status ?? current.status,
    description: change.description ?? current.description,
    updatedAt: Math.max(now, current.updatedAt + 1),
    ...change.taken,
  }),
  answeredState: (_before, after) => after,
  clearedIndexes: () => new Set<Index>(['item', 'list', 'token']),
  endsAlong: () => false,
  deletesAgain: () => false,
};
