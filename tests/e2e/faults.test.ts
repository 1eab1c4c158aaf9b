import { describe, expect, test } from 'vitest';
import type { Report } from '../../reports/report.ts';
import { faults } from '../../server/reference.ts';
import { tool } from '../cli/tool.ts';
import { jsonReport } from './report.ts';

/** The requirements that a report says are broken. */
function brokenIn({ results }: Report): readonly string[] {
  return results.filter(({ outcome }) => outcome.status === 'broken').map(({ requirement }) => requirement);
}

describe.concurrent('a server with one fault breaks the requirement that the fault names', () => {
  for (const { id, breaks, profiles } of faults) {
    test(id, { timeout: 60_000 }, async () => {
      const report = jsonReport();
      const profile = profiles?.[0] ?? 'oss-2.9';
      const { exitCode } = await tool([
        'run',
        '--profile',
        profile,
        '--fault',
        id,
        '--only',
        breaks,
        '--strict',
        ...report.flags,
      ]);
      expect(brokenIn(report.read())).toEqual([breaks]);
      expect(exitCode).toBe(1);
    });
  }
});
