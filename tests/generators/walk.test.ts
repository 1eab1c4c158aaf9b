import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Status } from '../../generators/authorization.ts';
import { after, isRefused, type StatusStep, statusWalk } from '../../generators/walk.ts';

const off: StatusStep = { kind: 'patch-status', status: 'inactive', by: 'main' };
const on: StatusStep = { kind: 'patch-status', status: 'active', by: 'main' };
const use: StatusStep = { kind: 'use', to: 'read' };

test.each<[Status, StatusStep, Status, boolean]>([
  ['active', off, 'inactive', false],
  ['inactive', on, 'active', false],
  ['active', on, 'active', false],
  ['active', { ...off, by: 'itself' }, 'inactive', false],
  ['inactive', { ...on, by: 'itself' }, 'inactive', true],
  ['inactive', { ...on, by: 'another' }, 'active', false],
  ['active', use, 'active', false],
  ['inactive', use, 'inactive', true],
  ['inactive', { kind: 'patch-description', description: 'x' }, 'inactive', false],
  ['inactive', { kind: 'get' }, 'inactive', false],
  ['inactive', { kind: 'list' }, 'inactive', false],
])('from %s, %j leads to %s, refused: %s', (status, step, next, refused) => {
  expect(after(status, step)).toBe(next);
  expect(isRefused(status, step)).toBe(refused);
});

test('walks start from both statuses, and use an inactive token and one that became active again', () => {
  const walks = fc.sample(statusWalk(), { seed: 1, numRuns: 200 });
  expect(new Set(walks.map(({ start }) => start))).toEqual(new Set(['active', 'inactive']));
  const told = walks.map(({ steps }) => words(steps));
  expect(told.some((walk) => / inactive (get |list )*use /.test(walk))).toBe(true);
  expect(told.some((walk) => / inactive (use |get |list )*active (get |list )*use /.test(walk))).toBe(true);
});

test('a failure that needs two steps shrinks to two', () => {
  const holds = fc.property(statusWalk(), ({ steps }) => !/ inactive (.* )?use $/.test(words(steps)));
  const { counterexample } = fc.check(holds, { seed: 5 });
  expect(counterexample).toEqual([{ start: 'active', steps: [off, use] }]);
});

function words(steps: readonly StatusStep[]): string {
  return ` ${steps.map((step) => ('status' in step ? step.status : step.kind)).join(' ')} `;
}
