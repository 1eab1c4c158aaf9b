import { expect, test } from 'vitest';
import { judgeAtEach } from '../../../engine/cases/seeds.ts';
import type { Evidence } from '../../../engine/evidence/evidence.ts';
import { Violation } from '../../../engine/evidence/violation.ts';
import { Traffic } from '../../../engine/observers/traffic.ts';

const nothing: Evidence = {
  ...{
    runs: 1,
    requests: 1,
    sent: 3,
    leftOut: 0,
    untried: 0,
    observed: {},
    flaky: false,
    unprepared: null,
    figures: [],
  },
  ...{
    cells: [],
    traffic: new Traffic().count(),
    excused: [],
    failedAfter: null,
    brokenAt: [],
    secrets: [],
    retired: 0,
  },
};

test('what breaks at one seed is not made less by what came and went at another before', async () => {
  const told: Evidence[] = [];
  const judged = judgeAtEach(
    [1, 2, 3],
    async (seed, tell) => {
      tell({ ...nothing, flaky: seed === 1 });
      if (seed < 3) throw new Violation([`status ${seed}`], 'another');
    },
    (evidence) => told.push(evidence),
  );
  await expect(judged).rejects.toThrow('status 2');
  expect(told).toMatchObject([{ flaky: false, brokenAt: [2], runs: 3 }]);
});
