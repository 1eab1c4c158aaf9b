import type { Profile } from '../../spec/profiles.ts';
import type { Client } from '../http/client.ts';
import { makeBucket } from './bucket.ts';
import { type Caller, refusalOf } from './caller.ts';
import type { Made } from './management.ts';

/** Statuses of a server that has no such operation (RFC 9110 sections 15.5.5, 15.5.6 and 15.6.2). */
const missing: readonly number[] = [404, 405, 501];

/** The operations on data, each with a body that writes, finds and deletes nothing. */
const empty = {
  write: { text: '' },
  query: { json: { type: 'flux', query: 'buckets() |> limit(n: 0)' } },
  delete: { json: { start: '1970-01-01T00:00:00Z', stop: '1970-01-01T00:00:01Z' } },
} as const;

/**
 * Whether a server has the operations on data that its profile promises, tried on a bucket that the run makes for it: a
 * refusal of what it cannot know says nothing, and an operation that is not there says 404, 405 or 501.
 */
export async function findData(
  client: Client,
  caller: Caller,
  { orgID, prefix, profile }: { readonly orgID: string; readonly prefix: string; readonly profile: Profile },
): Promise<Made<string>> {
  const bucket = await makeBucket(caller, orgID, `${prefix}-data`);
  if ('refused' in bucket) return bucket;
  for (const operation of profile.data.value) {
    const path = `/api/v2/${operation}`;
    const query = [['orgID', orgID] as const, ['bucket', bucket.value] as const];
    const draft = { operation: null, method: 'POST', path, query, body: empty[operation] } as const;
    // Nothing is written twice, so that what passes by is waited for.
    const sent = await client.send(draft, caller.principal, { setup: true, repeatable: true });
    if (missing.includes(sent.answer.status)) return { refused: `it has no POST ${path} (${refusalOf(sent)})` };
  }
  return bucket;
}
