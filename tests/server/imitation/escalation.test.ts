import { expect, test } from 'vitest';
import { bearing, imitationFor, textAt } from './client.ts';

const scopes = {
  global: [],
  first: ['first'],
  bucket: ['bucket'],
  bucketOfFirst: ['bucket', 'first'],
  second: ['second'],
  other: ['other'],
  otherOfFirst: ['other', 'first'],
  bucketOfSecond: ['bucket', 'second'],
} as const;

type Scope = keyof typeof scopes;

/** What a caller who holds `read buckets` in one scope gets for a token in another, all for the first organization. */
const rows: readonly (readonly [wanted: Scope, global: number, first: number, bucket: number, both: number])[] = [
  ['global', 201, 403, 403, 403],
  ['first', 201, 201, 403, 403],
  ['second', 400, 403, 403, 403],
  ['bucket', 201, 403, 201, 201],
  ['other', 201, 403, 403, 403],
  ['bucketOfFirst', 201, 201, 201, 201],
  ['otherOfFirst', 201, 201, 403, 403],
  ['bucketOfSecond', 400, 403, 400, 400],
];

test('a token grants what it holds and no more', async () => {
  const { send, orgID } = await imitationFor({ behave: 'influxd-2.9' });
  const secondID = textAt(await send('POST', '/api/v2/orgs', { name: 'second-org' }), 'id');
  const bucket = textAt(await send('POST', '/api/v2/buckets', { orgID, name: 'b1' }), 'id');
  const other = textAt(await send('POST', '/api/v2/buckets', { orgID: secondID, name: 'b2' }), 'id');
  const identifiers = { first: { orgID }, second: { orgID: secondID }, bucket: { id: bucket }, other: { id: other } };
  const readBuckets = (scope: Scope) => ({
    action: 'read',
    resource: Object.assign({ type: 'buckets' }, ...scopes[scope].map((name) => identifiers[name])),
  });
  const create = (permissions: readonly object[], headers?: Readonly<Record<string, string>>) => {
    return send('POST', '/api/v2/authorizations', { orgID, permissions }, headers);
  };
  const needed = ['authorizations', 'users'].map((type) => ({ action: 'write', resource: { type } }));
  const holders = (['global', 'first', 'bucket', 'bucketOfFirst'] as const).map(async (held) => {
    return bearing(textAt(await create([...needed, readBuckets(held)]), 'token'));
  });
  const headers = await Promise.all(holders);
  for (const [wanted, ...expected] of rows) {
    const replies = await Promise.all(headers.map((holder) => create([readBuckets(wanted)], holder)));
    expect([wanted, ...replies.map(({ status }) => status)]).toEqual([wanted, ...expected]);
  }
});
