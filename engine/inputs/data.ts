import type { RequestDraft } from '../../spec/message.ts';
import type { OwnBucket } from '../fixtures/own-bucket.ts';

const measurement = 'tokenproof';

/** Seconds since 1970: a time at which nobody else has points. */
const moment = 1_700_000_000;

/** The requests of the data plane, on a bucket of the run (InfluxDB API reference: PostWrite, PostQuery, PostDelete). */
export const dataDrafts = {
  measurement,

  /** Writes one point, whose tag is a word. */
  write: ({ id, orgID }: OwnBucket, word: string): RequestDraft => ({
    operation: null,
    method: 'POST',
    path: '/api/v2/write',
    query: [
      ['orgID', orgID],
      ['bucket', id],
      ['precision', 's'],
    ],
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: { text: `${measurement},word=${word} value=1i ${moment}` },
  }),

  /** Asks for all points, of the bucket as it is called or of its id. */
  query: ({ id, name, orgID }: OwnBucket, by: 'name' | 'id'): RequestDraft => ({
    operation: null,
    method: 'POST',
    path: '/api/v2/query',
    query: [['orgID', orgID]],
    headers: { accept: 'application/csv' },
    body: {
      json: {
        type: 'flux',
        query: `from(${by === 'name' ? `bucket: "${name}"` : `bucketID: "${id}"`}) |> range(start: 0)`,
      },
    },
  }),

  /** Deletes all points. */
  remove: ({ id, orgID }: OwnBucket): RequestDraft => ({
    operation: null,
    method: 'POST',
    path: '/api/v2/delete',
    query: [
      ['orgID', orgID],
      ['bucket', id],
    ],
    body: { json: { start: '2023-11-14T00:00:00Z', stop: '2023-11-15T00:00:00Z' } },
  }),
} as const;
