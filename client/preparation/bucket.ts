import { isId } from '../ownership/identifier.ts';
import { type Caller, itemsIn, objectIn, refusalOf, succeeded, textOf } from './caller.ts';
import type { Made } from './management.ts';

/** A bucket of an organization, to be named by permissions: one that is there, else one that the run makes. */
export async function findBucket(caller: Caller, orgID: string, prefix: string): Promise<Made<string>> {
  const listed = await caller.get('/api/v2/buckets', { orgID });
  if (!succeeded(listed)) return { refused: `the buckets cannot be listed (${refusalOf(listed)})` };
  const chosen = itemsIn(listed, 'buckets').find((one) => one.type !== 'system' && isId(one.id));
  const id = chosen === undefined ? null : textOf(chosen, 'id');
  return id === null ? makeBucket(caller, orgID, `${prefix}-bucket`) : { value: id };
}

/** Makes a bucket in an organization. */
export async function makeBucket(caller: Caller, orgID: string, name: string): Promise<Made<string>> {
  const sent = await caller.post('/api/v2/buckets', { orgID, name, retentionRules: [] });
  const id = succeeded(sent) ? textOf(objectIn(sent), 'id') : null;
  if (id === null) return { refused: `the organization has no bucket, and none could be made (${refusalOf(sent)})` };
  return { value: id };
}
