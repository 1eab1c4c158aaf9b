import type { Answer } from '../answer.ts';
import { may } from './access.ts';
import type { Call } from './call.ts';
import { Failure } from './failure.ts';
import { permission } from './permissions.ts';
import type { Bucket, Organization } from './records.ts';
import { bare } from './replies.ts';
import { found, organizationByName, type State } from './state.ts';

/** `POST /api/v2/write`: checks who may write and keeps no points. */
export function write({ state, caller, request: { query } }: Call): Answer {
  const organization = writtenOrganization(state, query.get('orgID') ?? query.get('org') ?? '');
  const { id, orgID } = writtenBucket(state, organization, query.get('bucket') ?? '');
  if (!may(caller, permission('write', 'buckets', { id, orgID }))) {
    const reason = caller.inactive ? ': token is inactive' : '';
    throw new Failure('forbidden', `insufficient permissions for write${reason}`);
  }
  return bare(204);
}

function writtenOrganization(state: State, text: string): Organization {
  return state.organizations.get(text) ?? organizationByName(state, text);
}

function writtenBucket(state: State, organization: Organization, text: string): Bucket {
  const inside = [...state.buckets.values()].filter((bucket) => bucket.orgID === organization.id);
  const bucket = inside.find((item) => item.id === text || item.name === text);
  return found(bucket, `bucket "${text}" not found`);
}
