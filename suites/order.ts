import order from './order.json' with { type: 'json' };

const measured: readonly string[] = order;
const places = new Map(measured.map((id, place) => [id, place]));

/**
 * Requirements in the order of what they killed for each request that they took: what finds most comes first. One that was
 * not measured, as a user's own, stands before those that were.
 */
export function inOrder(ids: readonly string[]): readonly string[] {
  const placeOf = (id: string): number => places.get(id) ?? -1;
  return ids.toSorted((one, other) => placeOf(one) - placeOf(other));
}
