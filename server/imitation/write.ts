import type { Answer } from '../reference/http/answer.ts';
import type { Bucket, Organization } from '../reference/model/entities.ts';
import { may } from './access/authorize.ts';
import { permission } from './access/permissions.ts';
import type { Call } from './call.ts';
import { Failure } from './http/failure.ts';
import { bare } from './http/replies.ts';
import { found, organizationByName, type State } from './state.ts';

/** `POST /api/v2/write`: checks who may write and keeps no points. */
export function write(call: Call): Answer {
  const { store, caller } = call;
  const { query } = call.request;
  const organization = writtenOrganization(store, query.get('orgID') ?? query.get('org') ?? '');
  const { id, orgID } = writtenBucket(store, organization, query.get('bucket') ?? '');
  if (!may(call, permission('write', 'buckets', { id, orgID }))) {
    const reason = caller.inactive ? ': token is inactive' : '';
    throw new Failure('forbidden', `insufficient permissions for write${reason}`);
  }
  return bare(204);
}

function writtenOrganization(store: State, text: string): Organization {
  return store.organizations.get(text) ?? organizationByName(store, text);
}

function writtenBucket(store: State, organization: Organization, text: string): Bucket {
  const inside = [...store.buckets.values()].filter((bucket) => bucket.orgID === organization.id);
  const bucket = inside.find((item) => item.id === text || item.name === text);
  return found(bucket, `bucket "${text}" not found`);
}
