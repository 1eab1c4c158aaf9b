import type { RunningServer } from '../../../../server/index.ts';
import { administrationOf } from '../probe.ts';

/** The time that a deletion is about. */
export const span = { start: '2023-01-01T00:00:00Z', stop: '2024-01-01T00:00:00Z' };

/** Where points of the first bucket are written, queried or deleted. */
export function dataPath({ fixture }: RunningServer, operation: 'write' | 'query' | 'delete'): string {
  return `/api/v2/${operation}?orgID=${fixture.orgID}&bucket=${fixture.bucketID}`;
}

/** A query for what stands in the first bucket. */
export function script({ fixture }: RunningServer) {
  return { query: `from(bucketID: "${fixture.bucketID}") |> range(start: 0)` };
}

/** Permissions to read and write authorizations of the first user, and buckets. */
export function fullOf(server: RunningServer) {
  const resource = { type: 'buckets', orgID: server.fixture.orgID };
  return [...administrationOf(server), ...['read', 'write'].map((action) => ({ action, resource }))];
}
