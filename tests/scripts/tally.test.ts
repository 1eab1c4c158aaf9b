import { expect, test } from 'vitest';
import { tally } from '../../scripts/tally.ts';

test('a step counts one, a step with a report counts its tests', () => {
  const steps = [
    { name: 'types', passed: true },
    { name: 'lint', passed: false },
    { name: 'tests', passed: false, report: { numPassedTests: 10, numFailedTests: 2 } },
  ];
  expect(tally(steps)).toEqual({ passed: 11, failed: 3 });
});

test('a step that failed without a failed test counts one failure', () => {
  const report = { numPassedTests: 10, numFailedTests: 0 };
  expect(tally([{ name: 'tests', passed: false, report }])).toEqual({ passed: 10, failed: 1 });
});

test('a report that holds no counts is no report', () => {
  expect(tally([{ name: 'tests', passed: false, report: [] }])).toEqual({ passed: 0, failed: 1 });
});
