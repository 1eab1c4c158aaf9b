import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../../engine/plan.ts';
import { PlanGiver, plansFrom } from '../../../../engine/plan-channel.ts';
import { within } from '../../tool.ts';

test('a worker that asks before the plans are known gets them as soon as they are', async () => {
  const plans = Promise.withResolvers<readonly Plan[]>();
  const giver = new PlanGiver('early', plans.promise);
  const asked = Promise.all([plansFrom('early'), plansFrom('early')]);
  const contract = { title: 'one for both' };
  plans.resolve([
    { mark: 'a', contract },
    { mark: 'b', contract },
  ] as unknown as readonly Plan[]);
  const [first = [], again] = await asked;
  expect(first.map(({ mark }) => mark)).toEqual(['a', 'b']);
  expect(again).toEqual(first);
  // What plans share they share in the worker, too, so that its schemas are compiled once.
  expect(first[0]?.contract).toBe(first[1]?.contract);
  giver.close();
});

describe('a run that ends before there is a plan', () => {
  test.each([
    ['a contract that is not there', ['--embedded', '--spec', '/nowhere/contract.yaml'], 2, 'contract/unreadable'],
    [
      'a target that is not there',
      ['--target', 'http://127.0.0.1:1', '--token', 'none', '--timeout', '300ms'],
      3,
      'TARGET_UNREACHABLE',
    ],
  ])('for %s says so in one line and leaves nothing of the engine behind', async (_, args, exitCode, code) => {
    const ended = await within(['run', ...args]);
    expect([ended.exitCode, ended.stdout]).toEqual([exitCode, '']);
    expect(ended.stderr).toMatch(new RegExp(`^tokenproof: [^\n]+ \\[${code}\\]\n$`));
  });
});
