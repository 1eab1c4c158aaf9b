import type { Authorization, Permission, Status } from '../model/entities.ts';

/** What a request to create an authorization asks for. */
export interface AuthorizationDraft {
  readonly status: Status | undefined;
  readonly description: string | undefined;
  readonly orgID: string;
  readonly userID: string | undefined;
  readonly permissions: readonly Permission[];
  /** Properties that the server does not set itself. */
  readonly taken: Partial<Authorization>;
}

/** What a request to update an authorization asks for; undefined leaves a property as it is. */
export interface AuthorizationChange {
  readonly status: Status | undefined;
  readonly description: string | undefined;
  /** Properties beside those of the contract. */
  readonly taken: Partial<Authorization>;
}
