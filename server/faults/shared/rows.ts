import type { Authorization } from '../../reference/model/entities.ts';
import type { Store } from '../../reference/model/store.ts';
import type { Fault } from '../fault.ts';
import { isForOneResource } from './resources.ts';

/** The authorizations without those for a single resource that share a key with as many as there may be before them. */
export function atMost(
  most: number,
  key: (authorization: Authorization) => string,
  authorizations: readonly Authorization[],
): readonly Authorization[] {
  const seen = new Map<string, number>();
  return authorizations.filter((authorization) => {
    if (!isForOneResource(authorization)) return true;
    const times = (seen.get(key(authorization)) ?? 0) + 1;
    seen.set(key(authorization), times);
    return times <= most;
  });
}

/** A fault that leaves rows out of lists. */
export function rowFilter(id: string, breaks: string, { says, keeps }: RowFilter): Fault {
  return {
    id,
    breaks,
    says,
    override: ({ rows }) => ({
      rows: (selected, query, store) => rows(selected, query, store).filter((item) => keeps(item, query, store)),
    }),
  };
}

/** Which of the selected rows a list keeps. */
export interface RowFilter {
  readonly says: string;
  readonly keeps: (item: Authorization, query: URLSearchParams, store: Store) => boolean;
}
