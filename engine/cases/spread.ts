/** The part of a length by which one place follows another: no two parts of a table stay without one for long. */
const golden = (Math.sqrt(5) - 1) / 2;

/** All places of a table in an order of which every beginning is spread over the whole table; a seed says where it begins. */
export function spreadPlaces(length: number, seed: number): readonly number[] {
  const step = stepFor(length);
  const start = (seed >>> 0) % Math.max(1, length);
  return Array.from({ length }, (_, index) => (start + index * step) % length);
}

/** The step nearest to the golden part of a length that comes by every place. */
function stepFor(length: number): number {
  const wanted = Math.max(1, Math.round(golden * length));
  return Array.from({ length: wanted }, (_, less) => wanted - less).find((step) => divisor(step, length) === 1) ?? 1;
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}
