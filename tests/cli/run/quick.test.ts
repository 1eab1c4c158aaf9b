import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Report } from '../../../reports/report/report.ts';
import { tool } from '../tool.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quick-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A quick run of a few requirements that ends after the first of them. */
async function quick(...more: readonly string[]) {
  const path = join(folder, 'report.json');
  const flags = ['--embedded', '--only', 'read/*', '--concurrency', '1', '--quick', '1', '--report', `json=${path}`];
  const ended = await tool(['run', ...flags, ...more]);
  return { ...ended, report: JSON.parse(readFileSync(path, 'utf8')) as Report };
}

test('a quick run that finds nothing says what it judged, is no proof, and yet did what it was asked to', async () => {
  const { exitCode, stdout, report } = await quick();
  expect(stdout).toMatch(
    /\ninconclusive: nothing found in \d+ requests?; 1 of \d+ judged, 1 of them in part, the rest not begun\n/,
  );
  expect(report).toMatchObject({ verdict: 'inconclusive', totals: { held: 1, broken: 0 }, run: { complete: true } });
  const left = report.results.filter(({ outcome }) => outcome.status === 'skipped');
  expect(left).toHaveLength(report.totals.requirements - 1);
  for (const { outcome } of left)
    expect(outcome).toMatchObject({ reason: 'not-begun', note: expect.stringContaining('--quick') });
  const [held] = report.results.filter(({ outcome }) => outcome.status === 'held');
  expect(held?.untried).toBeGreaterThan(0);
  expect(exitCode).toBe(0);
});

test('a quick run of little tries more of it, and names what it tried in part', async () => {
  const only = ['--only', 'errors/near-id-finds-nothing', '--quick', '20', '--verbose', '--report', `text=-`];
  const { exitCode, stdout } = await tool(['run', '--embedded', ...only]);
  expect(stdout).toMatch(/Judged in part\n +some of their cases, as --quick has it\n +errors\/near-id-finds-nothing\n/);
  expect(stdout).toMatch(/\ninconclusive: nothing found in \d+ requests; 1 of 1 judged, 1 of them in part\n/);
  expect(exitCode).toBe(0);
});

test('a quick run fails where more was to be judged', async () => {
  const { exitCode, stdout } = await quick('--min-judged', '90%');
  expect(stdout).toMatch(/\ninconclusive: .* of the required 90 %/);
  expect(exitCode).toBe(4);
});
