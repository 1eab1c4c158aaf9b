import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { after, type StatusStep, statusWalk, type WalkState } from '../../generators/walk.ts';

const start: WalkState = { status: 'active', description: '' };

test.each<[StatusStep, WalkState]>([
  [
    { kind: 'patch-status', status: 'inactive' },
    { status: 'inactive', description: '' },
  ],
  [{ kind: 'patch-status', status: 'active' }, start],
  [
    { kind: 'patch-description', description: 'x' },
    { status: 'active', description: 'x' },
  ],
  [{ kind: 'use' }, start],
  [{ kind: 'get' }, start],
  [{ kind: 'list' }, start],
])('after %j', (step, state) => {
  expect(after(start, step)).toEqual(state);
});

test('walks use an inactive token and one that became active again', () => {
  const walks = fc.sample(statusWalk(), { seed: 1, numRuns: 200 }).map(words);
  expect(walks.some((walk) => / inactive (get |list )*use /.test(walk))).toBe(true);
  expect(walks.some((walk) => / inactive (use |get |list )*active (get |list )*use /.test(walk))).toBe(true);
});

test('a failure that needs two steps shrinks to two', () => {
  const holds = fc.property(statusWalk(), (walk) => !/ inactive (.* )?use /.test(words(walk)));
  const { counterexample } = fc.check(holds, { seed: 5 });
  expect(counterexample).toEqual([[{ kind: 'patch-status', status: 'inactive' }, { kind: 'use' }]]);
});

function words(walk: readonly StatusStep[]): string {
  return ` ${walk.map((step) => ('status' in step ? step.status : step.kind)).join(' ')} `;
}
