import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { CheckReport } from '../../reports/check/report.ts';
import { tool, within } from '../cli/tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-recorded-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `check` says of the recording of a run against the embedded server. */
async function recorded(only: string, ...faults: readonly string[]) {
  const [har, json] = [join(folder, 'run.har'), join(folder, 'check.json')];
  const flags = ['--profile', 'oss-2.9', '--seed', '5', '--cases', '5', '--only', only, '--record', har];
  const run = await tool(['run', '--embedded', ...flags, ...faults.flatMap((fault) => ['--fault', fault])]);
  const checked = await within(['check', har, '--profile', 'oss-2.9', '--report', `json=${json}`]);
  const report: CheckReport = JSON.parse(readFileSync(json, 'utf8'));
  return { run, checked, report };
}

describe('the recording of a run', () => {
  test('of a server that keeps its promises shows nothing', async () => {
    const { run, checked, report } = await recorded('create/*,read/*,delete/*,status/*,update/*,lists/*');
    expect(run.exitCode).toBe(0);
    expect(report.findings).toEqual([]);
    expect(checked.exitCode).toBe(0);
    expect(report.recording.judged).toBeGreaterThan(500);
  });

  test.each([
    ['delete-keeps-token', 'delete/ends-token'],
    ['inactive-token-lists', 'status/inactive-token-refused-on-collection'],
  ])('of the server with %s shows %s broken', async (fault, requirement) => {
    const { run, checked, report } = await recorded('delete/*,status/*', fault);
    expect(run.exitCode).toBe(1);
    expect(report.findings.map((finding) => finding.requirement)).toContain(requirement);
    expect(checked.exitCode).toBe(1);
  });
});
