import { isObject, type JsonObject } from '../../spec/json.ts';
import type { Client } from '../http/client.ts';
import { Caller, itemsIn, objectIn, refusalOf, succeeded, textOf } from '../preparation/caller.ts';
import { findOrganization, type Organization, type OrganizationChoice } from '../preparation/organization.ts';
import { type OwnAuthorization, ownAuthorization } from '../preparation/own-authorization.ts';
import { reach } from '../preparation/reach.ts';

/** A permission as an authorization shows it. */
export interface ShownPermission {
  readonly action: string;
  readonly type: string;
  /** Whether it is for all organizations and ids. */
  readonly everywhere: boolean;
}

/** What reads tell of a target and of the token that it is asked with. */
export interface Inspection {
  /** What the server calls itself, or null where it does not say. */
  readonly server: string | null;
  /** Milliseconds until the first answer. */
  readonly answeredMs: number;
  readonly organization: Organization;
  /** Whom the server takes the caller for; null where it does not say. */
  readonly user: string | null;
  readonly authorizations: number;
  readonly own: OwnAuthorization | null;
  /** What the token may do; null where its own authorization cannot be told. */
  readonly permissions: readonly ShownPermission[] | null;
  /** Whether the organization shows a bucket. */
  readonly bucket: boolean;
  /** Why the organizations cannot be listed; null where they can. */
  readonly organizationsRefused: string | null;
}

/**
 * Looks at a target with reads alone.
 * @throws UnreachableError, TargetError or OrganizationError where it cannot be judged at all.
 */
export async function inspect(client: Client, token: string, choice: OrganizationChoice): Promise<Inspection> {
  const caller = new Caller(client, { name: 'main', credential: { kind: 'token', token } });
  const began = performance.now();
  const { rows, server } = await reach(caller);
  const answeredMs = performance.now() - began;
  const organization = await findOrganization(caller, choice);
  const self = await caller.get('/api/v2/me');
  const owner = succeeded(self) ? objectIn(self) : {};
  const own = ownAuthorization(rows, { token, userID: textOf(owner, 'id') ?? '' });
  const row = rows.find(({ id }) => typeof id === 'string' && id.toLowerCase() === own?.id);
  const orgs = await caller.get('/api/v2/orgs');
  const buckets = await caller.get('/api/v2/buckets', { orgID: organization.id });
  return {
    ...{ server, answeredMs, organization, own, authorizations: rows.length },
    user: textOf(owner, 'name') ?? (row === undefined ? null : textOf(row, 'user')),
    permissions: row === undefined ? null : permissionsIn(row),
    bucket: itemsIn(buckets, 'buckets').length > 0,
    organizationsRefused: succeeded(orgs) ? null : refusalOf(orgs),
  };
}

function permissionsIn({ permissions }: JsonObject): readonly ShownPermission[] {
  const all = Array.isArray(permissions) ? permissions.filter(isObject) : [];
  return all.flatMap(({ action, resource }) => {
    if (typeof action !== 'string' || !isObject(resource) || typeof resource.type !== 'string') return [];
    return [{ action, type: resource.type, everywhere: !resource.orgID && !resource.id }];
  });
}
