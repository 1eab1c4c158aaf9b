import { fits } from '../../spec/change/shape/fits.ts';
import type { Shape } from '../../spec/change/shape/shape.ts';

const plain = [0, 1, -1, 2, 0.5];

/** Numbers that a shape allows, the plainest first; none where none is found. */
export function numbersOf(shape: Shape, count: number): readonly number[] {
  const numeric = { ...shape, unions: [], not: [] };
  return [...new Set(numbersAround([shape]))].filter((value) => fits(numeric, value)).slice(0, count);
}

/** Numbers at and beside what shapes demand of them. */
export function numbersAround(shapes: readonly Shape[]): readonly number[] {
  const bounds = shapes.flatMap(({ bounds: { minimum, maximum, exclusiveMinimum, exclusiveMaximum } }) =>
    [minimum, maximum, exclusiveMinimum, exclusiveMaximum].filter((bound) => bound !== undefined),
  );
  const steps = shapes.flatMap(({ multiples }) => multiples);
  const product = steps.reduce((one, other) => one * other, 1);
  const formats = shapes.some(({ formats }) => formats.includes('int32')) ? [2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1] : [];
  const pairs = bounds.flatMap((one) => bounds.map((other) => (one + other) / 2));
  const near = [...bounds, ...formats, ...pairs].flatMap((bound) => [
    ...[bound, bound + 1, bound - 1, bound + 0.5, bound - 0.5, Math.ceil(bound), Math.floor(bound)],
    ...[...steps, product].flatMap((step) => [Math.ceil(bound / step) * step, Math.floor(bound / step) * step]),
  ]);
  const times = [...steps, product].flatMap((step) => [step, 2 * step, 3 * step, 5 * step, -step, step / 2]);
  // Minus zero is written as zero (RFC 8259 section 6).
  return [...plain, ...near, ...times].filter(Number.isFinite).map((value) => value + 0);
}
