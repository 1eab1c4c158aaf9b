import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
const minute = 60_000;

/** Runs the command of the package as it would be published. */
let archive = '';

function packaged(...args: readonly string[]): string {
  const script = join(folder, 'package', 'dist', 'cli', 'bin.js');
  return execFileSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });
}

beforeAll(() => {
  const said = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8' });
  [, archive = ''] = /"filename": "([^"]+)"/.exec(said) ?? [];
  execFileSync('tar', ['-xzf', join(folder, archive), '-C', folder]);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}, 2 * minute);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the published package', () => {
  test('judges the reference server and writes reports', { timeout: minute }, () => {
    const said = packaged('run', '--embedded', '--only', 'delete/*', '--cases', '2', '--report', 'html=report.html');
    expect(said).toMatch(/^conforms: \d+ held/m);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('conforms');
  });

  test('judges imitations with their known deviations', { timeout: minute }, () => {
    const said = packaged(
      'run',
      '--embedded',
      '--behave',
      'influxd-2.9',
      '--known',
      'influxd-2.9',
      '--only',
      'users/*',
      '--cases',
      '2',
    );
    expect(said).toMatch(/^conforms: /m);
  });

  test('kills a fault', { timeout: minute }, () => {
    const said = packaged(
      'selftest',
      '--brief',
      '--behave',
      'contract',
      '--fault',
      'delete-keeps-token',
      '--seeds',
      '1',
    );
    expect(said).toMatch(/^contract: clean, 1 of 1 faults killed at 1 seed each$/m);
  });

  test('holds nothing but what runs, its data and its licence', () => {
    const files = execFileSync('tar', ['-tzf', join(folder, archive)], { encoding: 'utf8' })
      .trim()
      .split('\n');
    const others = files.filter(
      (file) => !/^package\/(dist\/.+\.(js|d\.ts|yaml|json|css)|LICENSE|README\.md|package\.json)$/.test(file),
    );
    expect(others).toEqual([]);
  });
});
