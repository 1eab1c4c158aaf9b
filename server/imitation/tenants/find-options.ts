import { Failure, rethrown } from '../http/failure.ts';
import { parseResourceID } from '../http/resource-ids.ts';

/** Which rows of a list are asked for (influxdb paging.go:FindOptions). */
export interface FindOptions {
  readonly offset: number;
  readonly limit: number;
  readonly after: string | undefined;
  readonly sortBy: string | undefined;
  readonly descending: boolean;
}

const defaultLimit = 20;
const largestLimit = 100;

/** The options in a query (influxdb paging.go:DecodeFindOptions). Throws a Failure `invalid`. */
export function findOptions(query: URLSearchParams): FindOptions {
  const offset = number(query, 'offset') ?? 0;
  const after = rethrown('invalid', 'decoding after: ', () => {
    const text = query.get('after') ?? '';
    return text === '' ? undefined : parseResourceID(text);
  });
  const limit = number(query, 'limit') ?? defaultLimit;
  if (limit < 1 || limit > largestLimit) throw new Failure('invalid', `limit must be between 1 and ${largestLimit}`);
  const sortBy = query.get('sortBy') || undefined;
  return { offset, limit, after, sortBy, descending: flag(query, 'descending') };
}

/** The rows that a walk over a store shows: an offset counts every row, a limit those that are wanted. */
export function walked<Row>(
  rows: readonly Row[],
  { offset, limit }: FindOptions,
  isWanted: (row: Row) => boolean = () => true,
): readonly Row[] {
  return rows.slice(Math.max(0, offset)).filter(isWanted).slice(0, limit);
}

/** All rows in the order in which a store keeps them: by their ids. */
export function inStoredOrder<Row extends { readonly id: string }>(rows: Iterable<Row>): readonly Row[] {
  return [...rows].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** The rows behind the one after which a walk begins, in its direction (influxdb kv.Bucket.ForwardCursor). */
export function sought<Row extends { readonly id: string }>(
  rows: Iterable<Row>,
  { after, descending }: FindOptions,
): readonly Row[] {
  const stored = inStoredOrder(rows);
  const first = stored.findIndex(({ id }) => after !== undefined && id > after);
  if (after === undefined) return descending ? stored.toReversed() : stored;
  if (first < 0) return [];
  return descending ? stored.slice(0, first + 1).toReversed() : stored.slice(first);
}

/** Where a list and those beside it are (influxdb paging.go:NewPagingLinks). */
export function pagingLinks(
  path: string,
  options: FindOptions,
  filter: Readonly<Record<string, string | undefined>>,
  shown: number,
): object {
  const { offset, limit, descending, after, sortBy } = options;
  const at = (start: number) => {
    const all = {
      ...filter,
      after,
      sortBy,
      descending: String(descending),
      limit: String(limit),
      offset: String(start),
    };
    const given = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined);
    return `${path}?${new URLSearchParams(given.toSorted(([one], [other]) => (one < other ? -1 : 1)))}`;
  };
  const prev = offset > 0 ? { prev: at(Math.max(0, offset - limit)) } : {};
  const next = shown >= limit ? { next: at(offset + limit) } : {};
  return { ...prev, self: at(offset), ...next };
}

/** A number as Go's `strconv.Atoi` reads it. */
function number(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name) ?? '';
  if (text === '') return undefined;
  if (/^[+-]?\d{1,15}$/.test(text)) return Number(text);
  throw new Failure('invalid', `${name} is invalid`);
}

/** A truth value as Go's `strconv.ParseBool` reads it. */
function flag(query: URLSearchParams, name: string): boolean {
  const text = query.get(name) ?? '';
  if (['1', 't', 'T', 'TRUE', 'true', 'True'].includes(text)) return true;
  if (['', '0', 'f', 'F', 'FALSE', 'false', 'False'].includes(text)) return false;
  throw new Failure('invalid', `${name} is invalid`);
}
