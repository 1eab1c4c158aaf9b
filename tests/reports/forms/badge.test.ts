import { expect, test } from 'vitest';
import { renderBadge } from '../../../reports/forms/badge.ts';
import { everyOutcome, held, reportOf } from '../sample.ts';

test.each([
  [reportOf({ 'create/echoes': held }), 'conforms', 'brightgreen', false],
  [reportOf(everyOutcome), '2 of 5 broken', 'red', true],
  [reportOf({ 'create/echoes': held }, { complete: false }), 'inconclusive', 'yellow', false],
])('a badge says the verdict', (report, message, color, isError) => {
  const label = 'tokenproof oss-2.9';
  expect(JSON.parse(renderBadge(report))).toEqual({ schemaVersion: 1, label, message, color, isError });
});
