import { shapeKey } from '../shape/key.ts';
import { anything, type Shape, type Union } from '../shape/shape.ts';
import { both } from '../shape/tidy.ts';

/** A shape without its unions. */
function bare(shape: Shape): Shape {
  return { ...shape, unions: [] };
}

/** Whether one shape has the branches that the other has, with what stands around them taken in. */
function sameBranches(old: Shape, now: Shape): boolean {
  const [[one], [other]] = [old.unions, now.unions];
  if (old.unions.length !== 1 || now.unions.length !== 1 || one?.kind !== other?.kind) return false;
  const keys = [old, now].map((shape) =>
    (shape.unions[0]?.branches ?? []).map((branch) => shapeKey(both(bare(shape), branch))).toSorted(),
  );
  return keys[0]?.join() === keys[1]?.join();
}

/**
 * The alternatives of two shapes that differ, in pairs, with what stands around them taken in: `same` where none does,
 * null where they cannot be told apart pair by pair.
 */
export function pairsOf(old: Shape, now: Shape): readonly (readonly [Shape, Shape])[] | 'same' | null {
  const [left, right] = [leftOf(old, now), leftOf(now, old)];
  if (left.length === 0 && right.length === 0) return 'same';
  if (sameBranches(old, now)) return 'same';
  const [[one], [other]] = [left, right];
  if (left.length !== 1 || right.length !== 1 || one === undefined || other === undefined) return null;
  if (one.kind !== other.kind) return null;
  const [before, after] = [ownBranches(one, other), ownBranches(other, one)];
  const [first, second] = [before[0], after[0]];
  if (before.length !== 1 || after.length !== 1 || first === undefined || second === undefined) return null;
  return [[around(old, one, first), around(now, other, second)]];
}

/** The unions that the other shape has not. */
function leftOf({ unions }: Shape, other: Shape): readonly Union[] {
  const keys = new Set(other.unions.map(unionKey));
  return unions.filter((union) => !keys.has(unionKey(union)));
}

function unionKey(union: Union): string {
  return shapeKey({ ...anything, unions: [union] });
}

function ownBranches({ branches }: Union, other: Union): readonly Shape[] {
  const keys = new Set(other.branches.map(shapeKey));
  return branches.filter((branch) => !keys.has(shapeKey(branch)));
}

/** One branch with all that is demanded beside its union. */
function around(shape: Shape, union: Union, branch: Shape): Shape {
  return both({ ...shape, unions: shape.unions.filter((one) => one !== union) }, branch);
}
