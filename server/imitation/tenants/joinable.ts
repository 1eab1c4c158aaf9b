import type { Action, Membership, Permission } from '../../reference/model/entities.ts';
import { enroll } from '../../reference/model/store.ts';
import { may } from '../access/authorize.ts';
import { permission } from '../access/permissions.ts';
import type { Call } from '../call.ts';
import type { State } from '../state.ts';
import { neededToRead } from './bucket-records.ts';

/** A user's part in something. */
type Part = Pick<Membership, 'userID' | 'role'>;

/** What has members and owners (influxdb user_resource_mapping.go). */
export interface Joinable {
  readonly path: string;
  /** The organization of the one with an id, undefined where the caller may not read it, or there is none. */
  readableOrganizationOf(call: Call, id: string): string | undefined;
  needed(action: Action, id: string, orgID: string): Permission;
  parts(store: State, id: string): readonly Part[];
  join(store: State, id: string, part: Part): void;
  leave(store: State, id: string, userID: string): void;
}

export const organizations: Joinable = {
  path: '/api/v2/orgs',
  readableOrganizationOf: (call, id) => {
    return call.store.organizations.has(id) && may(call, permission('read', 'orgs', { id })) ? id : undefined;
  },
  needed: (action, id, orgID) => permission(action, 'orgs', { id, orgID }),
  parts: ({ memberships }, id) => memberships.filter(({ orgID }) => orgID === id),
  join: (store, orgID, part) => enroll(store, { ...part, orgID }),
  leave: (store, id, userID) => {
    store.memberships = store.memberships.filter((one) => one.userID !== userID || one.orgID !== id);
  },
};

export const buckets: Joinable = {
  path: '/api/v2/buckets',
  readableOrganizationOf: (call, id) => {
    const bucket = call.store.buckets.get(id);
    return bucket !== undefined && may(call, neededToRead(bucket)) ? bucket.orgID : undefined;
  },
  needed: (action, id, orgID) => permission(action, 'buckets', { id, orgID }),
  parts: ({ bucketMemberships }, id) => bucketMemberships.filter(({ bucketID }) => bucketID === id),
  join: (store, bucketID, part) => {
    store.bucketMemberships = [...store.bucketMemberships, { ...part, bucketID }];
  },
  leave: (store, id, userID) => {
    store.bucketMemberships = store.bucketMemberships.filter((one) => one.userID !== userID || one.bucketID !== id);
  },
};
