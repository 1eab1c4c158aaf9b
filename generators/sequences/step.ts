import type { Action } from '../../spec/permissions.ts';
import type { Status } from '../authorization.ts';

/**
 * Who sends a request of a sequence: whose token the run was given, a principal of another organization, nobody, the
 * token that the request is about, the first one that the sequence made, or whoever signed in last.
 */
export type Sender = 'main' | 'second' | 'nobody' | 'itself' | 'first' | 'session';

/** Which authorization a request is about: one that the sequence made, by its number, or none that there is. */
export type Subject = number | 'unknown' | 'malformed';

/** One permission, without the ids of a server. */
export interface Grant {
  readonly action: Action;
  readonly type: string;
  readonly scope: 'organization' | 'bucket' | 'everywhere' | 'other-organization';
}

/** What a new token may do: everything in its organization that the doors need, or single permissions. */
export type Rights = 'everything' | readonly Grant[];

/** A parameter by which lists are filtered. */
export interface Filter {
  readonly name: 'orgID' | 'org' | 'userID' | 'user' | 'token';
  readonly value: 'own' | 'member' | 'second' | 'unknown' | 'malformed' | 'empty';
}

/** What may be changed of an authorization. */
export interface Changes {
  readonly status?: Status;
  readonly description?: string;
}

/** A request that makes an authorization. */
export interface CreateStep extends Changes {
  readonly kind: 'create';
  readonly rights: Rights;
  readonly owner: 'caller' | 'member';
  readonly by: Sender;
}

/** A request that looks at one authorization or deletes it. */
export interface ItemStep {
  readonly kind: 'read' | 'delete';
  readonly of: Subject;
  readonly by: Sender;
}

/** A request that lists authorizations. */
export interface ListStep {
  readonly kind: 'list';
  readonly filters: readonly Filter[];
  readonly by: Sender;
}

/** A request that changes an authorization. */
export interface UpdateStep extends Changes {
  readonly kind: 'update';
  readonly of: Subject;
  readonly by: Sender;
}

/** One request of a sequence, as plain data without anything of a server. */
export type Step =
  | CreateStep
  | ItemStep
  | ListStep
  | UpdateStep
  /** A creation with a body that is wrong, by the id of what is wrong with it. */
  | { readonly kind: 'create-invalid'; readonly row: string }
  | { readonly kind: 'update-invalid'; readonly of: number; readonly row: string }
  /** A token that the sequence made, tried at a door. */
  | { readonly kind: 'use'; readonly of: number; readonly door: string }
  | { readonly kind: 'sign-in'; readonly password: 'right' | 'wrong' }
  | { readonly kind: 'sign-out' };

/** Requests that are sent one after the other. */
export type Sequence = readonly Step[];

/** What sequences may be made of: what all servers that they are sent to offer. */
export interface Offer {
  /** Types that permissions may name; the first is the one that shrinking prefers. */
  readonly types: readonly string[];
  /** The ids of what can be wrong with the body of a creation and of an update. */
  readonly invalidCreations: readonly string[];
  readonly invalidUpdates: readonly string[];
  readonly doors: readonly string[];
  readonly second: boolean;
  readonly member: boolean;
  readonly sessions: boolean;
  /** Whether there is a bucket that permissions can name. */
  readonly bucket: boolean;
}
