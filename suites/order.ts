import type { Quick } from '../engine/plan.ts';
import order from './order.json' with { type: 'json' };

/** What was measured of a requirement in quick runs. */
export interface Measured {
  /** Requests after which it begins no further case: so many find most for what they take. */
  readonly part: number;
  /** Requests that it then takes. */
  readonly takes: number;
}

/** What was measured of each requirement, in the order in which they are judged. */
export const measured: Readonly<Record<string, Measured>> = order;
const places = new Map(Object.keys(measured).map((id, place) => [id, place]));

/** What a requirement is given that was not measured, as a user's own. */
export const usual: Measured = { part: 6, takes: 10 };

/**
 * Requirements in the order of what they killed for each request that they took: what finds most comes first. One that was
 * not measured, as a user's own, stands before those that were.
 */
export function inOrder(ids: readonly string[]): readonly string[] {
  const placeOf = (id: string): number => places.get(id) ?? -1;
  return ids.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** How requirements share the requests of a quick run: as measured, and where they are few, all that there is. */
export function quickly(requests: number, ids: readonly string[]): Quick {
  const all = ids.map((id) => [id, measured[id] ?? usual] as const);
  const sum = all.reduce((total, [_, { takes }]) => total + takes, 0);
  const more = Math.max(1, requests / Math.max(1, sum));
  return { requests, parts: Object.fromEntries(all.map(([id, { part }]) => [id, Math.ceil(more * part)])) };
}

/** A quick run in which each requirement begins no further case after as many requests. */
export function equally(requests: number, ids: readonly string[], part: number): Quick {
  return { requests, parts: Object.fromEntries(ids.map((id) => [id, part])) };
}
