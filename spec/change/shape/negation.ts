import { shapeKey } from './key.ts';
import { meet } from './meet.ts';
import { anything, nothing, type Shape } from './shape.ts';

const anythingKey = shapeKey(anything);

/** Whether a shape demands nothing. */
export function isFree(shape: Shape | null): boolean {
  return shape === null || shapeKey(shape) === anythingKey;
}

/** What a shape with tidy members says without `not` where it can: no value is not anything, and what is not not so is so. */
export function affirmed(shape: Shape): Shape | undefined {
  const { not, at, notes, places } = shape;
  if (not.some(isFree)) return { ...nothing, at, notes, places };
  const turned = not.flatMap((one) => doubled(one));
  if (turned.length === 0) return undefined;
  return turned.reduce(meet, { ...shape, not: not.filter((one) => doubled(one).length === 0) });
}

/** What a shape refuses that does nothing else. */
function doubled(shape: Shape): readonly Shape[] {
  return shape.not.length === 1 && isFree({ ...shape, not: [] }) ? shape.not : [];
}
