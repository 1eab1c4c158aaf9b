/** What a permission lets its holder do. */
export type Action = 'read' | 'write';

/** Whether an authorization or a user may be used. */
export type Status = 'active' | 'inactive';

/** What a permission is about: all of a type, those of an organization, or one resource. */
export interface Resource {
  readonly type: string;
  readonly id?: string;
  readonly orgID?: string;
}

/** An action on a resource: what a caller holds, or what an operation needs. */
export interface Permission {
  readonly action: Action;
  readonly resource: Resource;
}

/** An API token with what it allows. Times are milliseconds since 1970 in UTC, with a fraction on servers that tell more. */
export interface Authorization {
  readonly id: string;
  readonly token: string;
  readonly status: Status;
  readonly description: string;
  readonly orgID: string;
  readonly userID: string;
  readonly permissions: readonly Permission[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** An organization. Times are milliseconds since 1970 in UTC. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A user; without a password it cannot sign in. */
export interface User {
  readonly id: string;
  readonly name: string;
  /** A Status, except on servers that take any text for one. */
  readonly status: string;
  readonly password?: string;
}

/** A bucket. Times are milliseconds since 1970 in UTC. */
export interface Bucket {
  readonly id: string;
  readonly orgID: string;
  /** `system` for those that the server makes for itself. */
  readonly type: 'user' | 'system';
  readonly name: string;
  readonly description?: string;
  /** How long points are kept, in seconds; 0 is for ever. */
  readonly everySeconds: number;
  /** How long a shard group lasts, in seconds, on servers that tell it. */
  readonly shardGroupSeconds?: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A user's part in an organization, or in the whole instance where `orgID` is absent. */
export interface Membership {
  readonly userID: string;
  readonly role: 'owner' | 'member';
  readonly orgID?: string;
}

/** A user's part in a bucket. */
export interface BucketMembership {
  readonly userID: string;
  readonly role: Membership['role'];
  readonly bucketID: string;
}

/** A signed-in user. `expiresAt` is in milliseconds since 1970 in UTC. */
export interface Session {
  readonly key: string;
  readonly userID: string;
  readonly expiresAt: number;
}

/** Who sends a request and what it holds; `authorization` is absent when a session sends it. */
export interface Caller {
  readonly user: User;
  readonly permissions: readonly Permission[];
  readonly authorization?: Authorization;
}
