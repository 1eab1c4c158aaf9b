import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { served } from '../cli/tool.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
const project = join(folder, 'project');
const contract = join(project, 'api', 'contract.yaml');
const original = join(root, 'spec', 'contracts', 'oss.yaml');
const configuration = 'only: [delete/*]\ncases: 2\nseed: 1\nprofile: oss-2.9\n';

/** What a runner of jobs sets: a way to tokenproof from the sources in place of the package, and nothing of this process. */
function environment(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH: `${folder}${delimiter}${PATH}`, HOME, NO_COLOR: '1', ...variables };
}

function git(...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: project });
}

/** Runs lines in a shell that ends at the first that fails, as jobs do. */
function inShell(lines: string, variables: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', lines], {
    ...{ cwd: project, env: environment(variables), encoding: 'utf8' },
  });
  return { status, stdout, stderr };
}

function recipe(name: string, variables: Readonly<Record<string, string>>) {
  return inShell(join(root, 'docs', 'ci', name), variables);
}

/** The lines of a job of the template for GitLab. */
function gitlab(job: string): string {
  const { script } = parse(readFileSync(join(root, 'docs', 'ci', 'gitlab.yml'), 'utf8'))[job];
  return script.join('\n');
}

function edit(from: string, to: string): void {
  const text = readFileSync(contract, 'utf8');
  expect(text).toContain(from);
  writeFileSync(contract, text.replace(from, to));
}

beforeAll(() => {
  mkdirSync(join(project, 'api'), { recursive: true });
  copyFileSync(original, contract);
  writeFileSync(join(project, 'tokenproof.config.yaml'), configuration);
  writeFileSync(
    join(folder, 'npx'),
    `#!/bin/sh\nshift 2\nexec '${process.execPath}' '${join(root, 'cli', 'bin.ts')}' "$@"\n`,
  );
  chmodSync(join(folder, 'npx'), 0o755);
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'The contract');
  git('remote', 'add', 'origin', project);
});

afterEach(() => {
  copyFileSync(original, contract);
  rmSync(join(project, 'tokenproof-reports'), { recursive: true, force: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a change of a contract', () => {
  const variables = { CONTRACT: 'api/contract.yaml', BASE: 'origin/main' };

  test('that changes words alone passes', () => {
    edit('What the token is for.', 'What this token is for.');
    const { status, stderr } = recipe('contract-change.sh', variables);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    for (const name of ['changes.json', 'changes.html', 'report.json', 'report.html', 'junit.xml'])
      expect(existsSync(join(project, 'tokenproof-reports', name))).toBe(true);
  });

  test('that breaks clients fails, at its line', () => {
    edit(breaking.from, breaking.to);
    const { status, stdout } = recipe('contract-change.sh', { ...variables, GITHUB_ACTIONS: 'true' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=api\/contract\.yaml,line=\d+,title=breaking/m);
  });

  test('is judged by the template for GitLab, too', () => {
    edit(breaking.from, breaking.to);
    const set = { ...variables, CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main', REPORTS: 'tokenproof-reports' };
    const { status, stdout } = inShell(gitlab('.tokenproof-contract-change'), {
      ...set,
      TOKENPROOF_PACKAGE: 'tokenproof',
    });
    expect(stdout).toContain('breaking');
    expect(status).toBe(1);
  });

  test('of nothing is refused', () => {
    expect(recipe('contract-change.sh', { BASE: 'origin/main' })).toMatchObject({ status: 2 });
  });
});

/** A value that clients could send, and can no longer. */
const breaking = { from: '            - inactive\n', to: '' };

describe('a deployment', () => {
  test('is judged, and compared with the last release', async () => {
    const server = await served('--profile', 'oss-2.9');
    try {
      const variables = { TARGET: server.url, INFLUX_TOKEN: server.token, INFLUX_ORG: 'first-org' };
      expect(recipe('release.sh', variables)).toMatchObject({ status: 0 });
      const last = join(folder, 'last.json');
      copyFileSync(join(project, 'tokenproof-reports', 'report.json'), last);
      const { status, stdout } = recipe('release.sh', { ...variables, LAST: last });
      expect(stdout).toContain('clean');
      expect(status).toBe(0);
      expect(existsSync(join(project, 'tokenproof-reports', 'comparison.md'))).toBe(true);
    } finally {
      await server.stop();
    }
  });

  test('is judged in parts by the template for GitLab', async () => {
    const server = await served('--profile', 'oss-2.9');
    try {
      const shared = {
        TARGET: server.url,
        INFLUX_TOKEN: server.token,
        INFLUX_ORG: 'first-org',
        REPORTS: 'tokenproof-reports',
        CI_NODE_TOTAL: '2',
      };
      for (const index of ['1', '2']) {
        const set = { ...shared, CI_NODE_INDEX: index, CI_PIPELINE_IID: '7', TOKENPROOF_PACKAGE: 'tokenproof' };
        expect(inShell(gitlab('.tokenproof-shards'), set)).toMatchObject({ status: 0 });
      }
      const { status, stdout } = inShell('npx --yes tokenproof merge tokenproof-reports/shard-*.json', {});
      expect(stdout).toContain('conforms');
      expect(status).toBe(0);
    } finally {
      await server.stop();
    }
  });

  test('without its token is refused', () => {
    expect(recipe('release.sh', { TARGET: 'http://127.0.0.1:1' })).toMatchObject({ status: 2 });
  });
});
