import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appWith, type Packed, pack, root } from './packed.ts';

const minute = 60_000;
let published: Packed;

/** Runs the command of the package as it would be published. */
function packaged(...args: readonly string[]): string {
  return execFileSync(process.execPath, [published.script, ...args], { cwd: published.folder, encoding: 'utf8' });
}

/** A line of the guide, with the command of the package in place of an installed one. */
function inPackage(line: string): string {
  return line.replace(/^tokenproof/, `'${process.execPath}' '${published.script}'`);
}

function inShell(line: string, cwd: string): string {
  return execFileSync('sh', ['-c', inPackage(line)], { cwd, encoding: 'utf8' });
}

beforeAll(() => {
  published = pack();
}, 5 * minute);

afterAll(() => published.remove());

describe('the published package', () => {
  test('judges the reference server and writes reports', { timeout: 5 * minute }, () => {
    const said = packaged('run', '--embedded', '--only', 'delete/*', '--cases', '2', '--report', 'html=report.html');
    expect(said).toMatch(/^conforms: \d+ held/m);
    expect(readFileSync(join(published.folder, 'report.html'), 'utf8')).toContain('conforms');
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
    const app = appWith(published);
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

  test('holds nothing but what runs, its data, its documents and its licence', () => {
    const files = execFileSync('tar', ['-tzf', published.archive], { encoding: 'utf8' }).trim().split('\n');
    const papers = 'LICENSE|README|ARCHITECTURE|CHANGELOG|CONTRIBUTING|SECURITY';
    const expected = new RegExp(
      `^package/(dist/.+\\.(js|d\\.ts|yaml|json|css)|docs/.+\\.(md|png|sh|ya?ml)|(${papers})(\\.md)?|action\\.yml|package\\.json)$`,
    );
    expect(files.filter((file) => !expected.test(file))).toEqual([]);
  });

  test('is the same bytes again, packed elsewhere', { timeout: 5 * minute }, () => {
    const again = pack();
    try {
      expect(readFileSync(again.archive).equals(readFileSync(published.archive))).toBe(true);
    } finally {
      again.remove();
    }
  });
});
