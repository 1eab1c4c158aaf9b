import type { Call, Handler } from '../call.ts';
import { json, noContent } from '../http/answer.ts';
import { jsonBody } from '../http/body.ts';
import { invalid, notFound } from '../http/problem.ts';
import { objectWithoutNulls, requiredID } from '../http/shape.ts';
import type { Action, Membership, User } from '../model/entities.ts';
import { parseID } from '../model/identifiers.ts';
import { enroll, type Store } from '../model/store.ts';
import { renderUser } from '../render.ts';
import { reachableBucket } from './buckets.ts';
import { reachableOrganization } from './organizations.ts';

type Role = Membership['role'];

/** What has members and owners: where it is, whose parts there are, and how they begin and end. */
export interface Joinable {
  readonly path: string;
  /** The id of the one in the path, if the caller may act on it. Throws a Problem. */
  reached(call: Call, action: Action): string;
  parts(store: Store, id: string): readonly { readonly userID: string; readonly role: Role }[];
  join(store: Store, id: string, userID: string, role: Role): void;
  leave(store: Store, id: string, userID: string): void;
}

const organizations: Joinable = {
  path: '/api/v2/orgs',
  reached: (call, action) => reachableOrganization(call, action).id,
  parts: ({ memberships }, id) => memberships.filter(({ orgID }) => orgID === id),
  join: (store, orgID, userID, role) => enroll(store, { userID, role, orgID }),
  leave: (store, id, userID) => {
    store.memberships = store.memberships.filter((one) => one.userID !== userID || one.orgID !== id);
  },
};

const buckets: Joinable = {
  path: '/api/v2/buckets',
  reached: (call, action) => reachableBucket(call, action).id,
  parts: ({ bucketMemberships }, id) => bucketMemberships.filter(({ bucketID }) => bucketID === id),
  join: (store, bucketID, userID, role) => {
    buckets.leave(store, bucketID, userID);
    store.bucketMemberships = [...store.bucketMemberships, { userID, role, bucketID }];
  },
  leave: (store, id, userID) => {
    store.bucketMemberships = store.bucketMemberships.filter((one) => one.userID !== userID || one.bucketID !== id);
  },
};

/** Everything that can be joined. */
export const joinable = { organizations, buckets } as const;

/** `GetOrgsIDMembers`, `GetOrgsIDOwners`, `GetBucketsIDMembers` and `GetBucketsIDOwners`. */
export function listMembers({ path, reached, parts }: Joinable, role: Role): Handler {
  return (call) => {
    const { store } = call;
    const id = reached(call, 'read');
    const users = parts(store, id).flatMap((one) => {
      const user = one.role === role ? store.users.get(one.userID) : undefined;
      return user === undefined ? [] : [renderMember(role, user)];
    });
    return json(200, { links: { self: `${path}/${id}/${role}s` }, users });
  };
}

/** `PostOrgsIDMembers`, `PostOrgsIDOwners`, `PostBucketsIDMembers` and `PostBucketsIDOwners`. */
export function addMember({ reached, join }: Joinable, role: Role): Handler {
  return (call) => {
    const userID = requiredID(objectWithoutNulls(jsonBody(call), 'the body'), 'id');
    const id = reached(call, 'write');
    const user = call.store.users.get(userID);
    if (user === undefined) throw notFound('user');
    join(call.store, id, userID, role);
    return json(201, renderMember(role, user));
  };
}

/** `DeleteOrgsIDMembersID`, `DeleteOrgsIDOwnersID`, `DeleteBucketsIDMembersID` and `DeleteBucketsIDOwnersID`. */
export function removeMember({ reached, parts, leave }: Joinable, role: Role): Handler {
  return (call) => {
    const { store, parameters } = call;
    const userID = parseID(parameters.userID ?? '');
    if (userID === undefined) throw invalid('id must have a length of 16 bytes');
    const id = reached(call, 'write');
    if (!parts(store, id).some((one) => one.userID === userID && one.role === role)) throw notFound(role);
    leave(store, id, userID);
    return noContent();
  };
}

function renderMember(role: Role, user: User): object {
  return { role, ...renderUser(user) };
}
