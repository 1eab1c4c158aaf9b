import { queryID, queryValue } from '../authorizations/filters.ts';
import { invalid } from '../http/problem.ts';

/** Which part of a list is asked for. */
interface Page {
  readonly offset: number;
  readonly limit: number;
  readonly after: string | undefined;
  readonly descending: boolean;
}

/** A part of a list, and where the parts beside it are (contract, `#/components/schemas/Links`). */
interface Paged<Item> {
  readonly items: readonly Item[];
  readonly links: object;
}

const defaultLimit = 20;
const largestLimit = 100;

/**
 * The part of a list that a query asks for, in the order of the ids (contract, parameters `Offset`, `Limit`, `After`,
 * `Descending`). Throws a Problem 400.
 */
export function paged<Item extends { readonly id: string }>(
  path: string,
  query: URLSearchParams,
  all: readonly Item[],
): Paged<Item> {
  const page = pageOf(query);
  const rest = all.toSorted(byID(page)).filter(({ id }) => isBehind(id, page));
  const items = rest.slice(page.offset, page.offset + page.limit);
  const next = page.offset + page.limit < rest.length ? { next: link(path, query, page.offset + page.limit) } : {};
  const prev = page.offset > 0 ? { prev: link(path, query, Math.max(0, page.offset - page.limit)) } : {};
  return { items, links: { ...prev, self: link(path, query, page.offset), ...next } };
}

function pageOf(query: URLSearchParams): Page {
  const offset = number(query, 'offset') ?? 0;
  const limit = number(query, 'limit') ?? defaultLimit;
  if (limit < 1 || limit > largestLimit) throw invalid(`limit must be between 1 and ${largestLimit}`);
  const descending = queryValue(query, 'descending') ?? 'false';
  if (descending !== 'true' && descending !== 'false') throw invalid('descending must be true or false');
  return { offset, limit, after: queryID(query, 'after'), descending: descending === 'true' };
}

function number(query: URLSearchParams, name: string): number | undefined {
  const text = queryValue(query, name);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw invalid(`${name} must be a whole number that is not negative`);
  return Number(text);
}

/** Ids have the same length and case, so that they are ordered as their texts are. */
function byID({ descending }: Page): (one: { readonly id: string }, other: { readonly id: string }) => number {
  const ascending = (one: string, other: string) => (one < other ? -1 : 1);
  return (one, other) => (descending ? ascending(other.id, one.id) : ascending(one.id, other.id));
}

function isBehind(id: string, { after, descending }: Page): boolean {
  if (after === undefined) return true;
  return descending ? id < after : id > after;
}

function link(path: string, query: URLSearchParams, offset: number): string {
  const parameters = new URLSearchParams(query);
  if (offset > 0 || query.has('offset')) parameters.set('offset', String(offset));
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}
