import { expect, test } from 'vitest';
import type { Result } from '../../../reports/report/result.ts';
import { bindingOf, bySeverity } from '../../../reports/report/severity.ts';

const seen = { ms: 1, requests: 1, failedAfter: null, brokenAt: [], figures: [] };
const outcome = { status: 'error', reason: 'no fixture' } as const;

test('what is critical stands before all else that ended alike, and says so', () => {
  const results: readonly Result[] = [
    { requirement: 'create/times', family: 'create', level: 'should', outcome, ...seen },
    { requirement: 'create/echoes', family: 'create', level: 'must', outcome, ...seen },
    { requirement: 'organizations/foreign-resource', family: 'organizations', level: 'must', outcome, ...seen },
  ];
  expect(results.toSorted(bySeverity).map(bindingOf)).toEqual(['must, critical', 'must', 'should']);
});
