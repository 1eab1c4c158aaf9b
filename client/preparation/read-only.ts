import { type Control, takeControls } from '../control.ts';
import type { Client } from '../http/client.ts';
import type { Administrator } from '../principal.ts';
import { Caller, itemsIn, objectIn, succeeded, textOf } from './caller.ts';
import { wholeOrganization } from './giving.ts';
import { findOrganization } from './organization.ts';
import { ownAuthorization } from './own-authorization.ts';
import type { Capability, PreparedTarget, Reason } from './prepared-target.ts';
import type { Provisions } from './provisions.ts';
import { idsIn, reach } from './reach.ts';

const declared: Reason = { reason: 'disabled', note: '--read-only' };

/** What takes more than reads to get. */
const absent: readonly Capability[] = ['second-organization', 'member', 'sessions', 'management'];

/** An id that no server gives, for a principal whose own id no read tells. */
const nobody = '0000000000000000';

type Looking = Pick<Provisions, 'token' | 'organization' | 'ownership'>;

/**
 * Looks at a target that nothing may be changed on: only reads are sent.
 * @throws UnreachableError, TargetError or OrganizationError where the target cannot be judged at all.
 */
export function lookAtTarget(client: Client, looking: Looking): Promise<PreparedTarget> {
  return lookWith(client, looking, declared);
}

/** Looks at a target where no more than reads can be sent, for whatever reason. */
export async function lookWith(
  client: Client,
  { token, organization, ownership }: Looking,
  why: Reason,
): Promise<PreparedTarget> {
  const credential = { kind: 'token', token } as const;
  const caller = new Caller(client, { name: 'main', credential });
  const { rows, server } = await reach(caller);
  ownership.protect(idsIn(rows));
  const { id: orgID, name: org } = await findOrganization(caller, organization);
  const self = await caller.get('/api/v2/me');
  const { id, name } = succeeded(self) ? objectIn(self) : {};
  const userID = typeof id === 'string' ? id : nobody;
  const main: Administrator = {
    name: 'main',
    credential,
    orgID,
    org,
    userID,
    user: typeof name === 'string' ? name : null,
  };
  const [bucket] = itemsIn(await caller.get('/api/v2/buckets', { orgID }), 'buckets');
  const bucketID = bucket === undefined ? null : textOf(bucket, 'id');
  const controls: readonly Control[] = await takeControls(client, main);
  return {
    principals: { main, second: null, member: null, account: null },
    ...{ bucketID, controls, server, existing: [...ownership.existing] },
    own: ownAuthorization(rows, { token, userID }),
    ...{ giving: wholeOrganization, notices: [], onlyReads: why },
    absent: {
      ...Object.fromEntries(absent.map((capability) => [capability, why])),
      ...(bucketID === null ? { buckets: why } : {}),
    },
  };
}
