import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { requirementIds } from '../../../suites/catalogue.ts';
import { within } from '../tool.ts';

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('the reference server conforms', async () => {
  const result = await within(['run', '--embedded', '--seed', '7', '--cases', '3']);
  expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  expect(result.stdout).toContain('conforms');
  expect(result.stdout).toContain('seed 7');
});

test('a fault is named, and every report is written', async () => {
  const folder = scratch();
  const reports = ['json', 'junit', 'text', 'markdown', 'sarif', 'ctrf'].flatMap((format) => [
    '--report',
    `${format}=${join(folder, format)}`,
  ]);
  const args = [
    'run',
    '--embedded',
    '--fault',
    'delete-twice-succeeds',
    '--only',
    'delete/*',
    '--seed',
    '1',
    '--cases',
    '3',
  ];
  const result = await within([...args, ...reports]);
  expect(result.exitCode).toBe(1);
  expect(result.stdout).toContain('BROKEN delete/again-not-found');
  const report = JSON.parse(readFileSync(join(folder, 'json'), 'utf8'));
  expect(report).toMatchObject({
    formatVersion: 1,
    verdict: 'violates',
    run: { seed: 1, leftovers: [], complete: true },
  });
  expect(report.run.command).toContain('--fault delete-twice-succeeds');
  const broken = report.results.filter((result: { outcome: { status: string } }) => result.outcome.status === 'broken');
  expect(broken.map((result: { requirement: string }) => result.requirement)).toEqual(['delete/again-not-found']);
  expect(readFileSync(join(folder, 'junit'), 'utf8')).toContain('delete/again-not-found');
  expect(readFileSync(join(folder, 'text'), 'utf8')).toContain('delete/again-not-found');
});

test('the catalogue is listed without a run', async () => {
  const all = await within(['run', '--list']);
  expect(
    all.stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(requirementIds);
  const some = await within(['run', '--list', '--only', 'delete/*,secrecy/*']);
  const families = some.stdout
    .trim()
    .split('\n')
    .map((line) => line.split('/')[0]);
  expect(new Set(families)).toEqual(new Set(['delete', 'secrecy']));
});

test('a budget that is spent leaves the run inconclusive, not clean', async () => {
  const result = await within(['run', '--embedded', '--budget', '1ms', '--only', 'delete/*']);
  expect(result.exitCode).toBe(4);
  expect(result.stdout).not.toContain('BROKEN');
});

test('requirements and corrections are explained', async () => {
  const requirement = await within(['explain', 'read/listed-once']);
  expect(requirement.stdout).toMatch(/^read\/listed-once \(must\)\n {2}sends .+\n {2}demands .+\n {2}source /);
  const overlay = await within(['explain', 'overlay']);
  expect(overlay.stdout).toMatch(/reason .+\n.*source .+\n.*at +\//);
});
