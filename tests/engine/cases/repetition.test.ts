import { expect, test } from 'vitest';
import { repeatingFailures } from '../../../engine/cases/repetition.ts';

/** A case that fails at some of its runs, and the runs so far. */
function failingAt(...failures: readonly number[]) {
  const runs = { count: 0 };
  const run = async (): Promise<void> => {
    runs.count += 1;
    if (failures.includes(runs.count)) throw new Error(`run ${runs.count}`);
  };
  return { runs, run };
}

test('a case is run once while none has failed', async () => {
  const { runs, run } = failingAt();
  const insist = repeatingFailures(run, { times: 3, failedBefore: false, most: 9 });
  for (const _ of [1, 2]) await insist(null);
  expect(runs.count).toBe(2);
});

test('after a failure each case is run until it fails, up to a number of times', async () => {
  const { runs, run } = failingAt(1, 3);
  const insist = repeatingFailures(run, { times: 3, failedBefore: false, most: 9 });
  await expect(insist(null)).rejects.toThrow('run 1');
  await expect(insist(null)).rejects.toThrow('run 3');
  await insist(null);
  expect(runs.count).toBe(6);
});

test('where a case has failed before, the first is run that often', async () => {
  const { runs, run } = failingAt(2);
  await expect(repeatingFailures(run, { times: 3, failedBefore: true, most: 9 })(null)).rejects.toThrow('run 2');
  expect(runs.count).toBe(2);
});

test('once there were enough runs after a failure, cases pass without one', async () => {
  const { runs, run } = failingAt(2);
  const insist = repeatingFailures(run, { times: 3, failedBefore: false, most: 4 });
  await insist(null);
  await expect(insist(null)).rejects.toThrow('run 2');
  for (const _ of [1, 2, 3]) await insist(null);
  expect(runs.count).toBe(6);
});
