import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

/** A line of the guide, with the command of the package in place of an installed one. */
function inPackage(line: string): string {
  const script = join(folder, 'package', 'dist', 'cli', 'bin.js');
  return line.replace(/^tokenproof/, `'${process.execPath}' '${script}'`);
}

function inShell(line: string, cwd: string): string {
  return execFileSync('sh', ['-c', inPackage(line)], { cwd, encoding: 'utf8' });
}

beforeAll(() => {
  const said = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8' });
  [, archive = ''] = /"filename": "([^"]+)"/.exec(said) ?? [];
  execFileSync('tar', ['-xzf', join(folder, archive), '-C', folder]);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}, 5 * minute);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the published package', () => {
  test('judges the reference server and writes reports', { timeout: 5 * minute }, () => {
    const said = packaged('run', '--embedded', '--only', 'delete/*', '--cases', '2', '--report', 'html=report.html');
    expect(said).toMatch(/^conforms: \d+ held/m);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('conforms');
  });

  test('judges imitations with their known deviations', { timeout: 5 * minute }, () => {
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

  test('kills a fault', { timeout: 5 * minute }, () => {
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

  test("judges a user's own requirements, as the guide shows", { timeout: 5 * minute }, () => {
    const guide = readFileSync(join(root, 'docs', 'own-requirements.md'), 'utf8');
    const [, example = ''] = /```ts\n\/\/ acme\.ts\n([^`]+)```/.exec(guide) ?? [];
    const [, commands = ''] = /```sh\n([^`]+)```/.exec(guide) ?? [];
    const app = join(folder, 'app');
    mkdirSync(join(app, 'node_modules'), { recursive: true });
    symlinkSync(join(folder, 'package'), join(app, 'node_modules', 'tokenproof'));
    writeFileSync(join(app, 'acme.ts'), example);
    const [judged = '', explained = ''] = commands
      .trim()
      .split('\n')
      .map((line) => inShell(line, app));
    expect(judged).toMatch(/^conforms: 1 held$/m);
    expect(explained).toContain('A token reads its own authorization.');
    expect(explained).toContain('Acme handbook, section 4');
    const broken = example.replace('shown.id, made.id', 'shown.id, made.token');
    writeFileSync(join(app, 'acme.ts'), broken);
    const report = spawnSync('sh', ['-c', inPackage(`${commands.split('\n')[0]} --report json=report.json`)], {
      cwd: app,
      encoding: 'utf8',
    });
    expect(report.status).toBe(1);
    expect(report.stdout).toContain('BROKEN acme/reads-itself (must)');
    expect(inShell('tokenproof report report.json --requirements ./acme.ts --to sarif=report.sarif', app)).toBe('');
    expect(readFileSync(join(app, 'report.sarif'), 'utf8')).toContain('acme/reads-itself');
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
