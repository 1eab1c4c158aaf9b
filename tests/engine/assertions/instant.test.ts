import { expect, test } from 'vitest';
import { instant } from '../../../engine/assertions/instant.ts';
import { Violation } from '../../../engine/evidence/violation.ts';

test.each([
  ['1970-01-01T00:00:00Z', 0n],
  ['1970-01-01T00:00:01.5Z', 1_500_000_000n],
  ['1970-01-01T00:00:00.000000001Z', 1n],
  ['1970-01-01T00:00:00.487500024Z', 487_500_024n],
  ['1970-01-01T01:00:00.25+01:00', 250_000_000n],
  ['1969-12-31T19:00:00-05:00', 0n],
])('%s is %d nanoseconds', (text, nanoseconds) => {
  expect(instant('createdAt', text)).toBe(nanoseconds);
});

test.each([undefined, null, 0, '', 'now', '2026-11-23', '2026-11-23T10:00:00'])('%j is no time', (value) => {
  expect(() => instant('createdAt', value)).toThrow(Violation);
});
