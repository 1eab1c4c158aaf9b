import type { Permission } from './permissions.ts';

/** A stored authorization; times are RFC 3339. A hashed token has an empty `token`. */
export interface Authorization {
  readonly id: string;
  readonly token: string;
  readonly hashedToken: string | undefined;
  readonly status: string;
  readonly description: string;
  readonly orgID: string;
  readonly userID: string;
  readonly permissions: readonly Permission[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A stored organization; times are RFC 3339. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A stored user; without a password it cannot sign in. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly password: string | undefined;
}

/** A stored bucket; times are RFC 3339. */
export interface Bucket {
  readonly id: string;
  readonly orgID: string;
  readonly type: 'user' | 'system';
  readonly name: string;
  readonly description: string;
  /** How long points are kept, in seconds; 0 is for ever. */
  readonly everySeconds: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A signed-in user; `expiresAt` is in milliseconds since 1970 in UTC. */
export interface Session {
  readonly userID: string;
  readonly expiresAt: number;
}

/** A user's part in an organization, or in the whole instance where `orgID` is undefined. */
export interface Membership {
  readonly userID: string;
  readonly role: 'owner' | 'member';
  readonly orgID: string | undefined;
}
