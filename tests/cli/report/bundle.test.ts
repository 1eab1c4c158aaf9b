import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderJson } from '../../../reports/forms/json.ts';
import { readReport } from '../../../reports/report/read.ts';
import { everyOutcome, reportOf, sampleRun } from '../../reports/sample.ts';

const script = fileURLToPath(new URL('../../../cli/bin.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tokenproof-bundle-'));
const host = 'influx.internal.acme.test';
const secrets = ['configured-secret-1', 'variable-secret-2', 'proxy-secret-3', 'header-secret-4'] as const;
const [configured, inVariable, atProxy, inHeader] = secrets;

const configuration = `
targets:
  staging:
    url: https://${host}
    proxy: http://ann:${atProxy}@proxy.acme.test:3128
    token: ${configured}
    secondToken: env:SECOND
    header: ['X-Api-Key: ${inHeader}']
`;

/** What was said of it might hold a secret that only the configuration knows, and names of hosts and folders. */
const report = {
  ...reportOf(everyOutcome),
  run: {
    ...sampleRun,
    target: { ...sampleRun.target, url: `https://${host}` },
    command: `tokenproof run --target https://${host} --known ${homedir()}/known.yaml --org ${configured} --user ${inVariable}`,
  },
};

function bundle(...args: readonly string[]) {
  const environment = {
    PATH: process.env.PATH,
    HOME: homedir(),
    SECOND: inVariable,
    XDG_CACHE_HOME: join(folder, 'cache'),
  };
  return spawnSync(process.execPath, [script, 'report', 'report.json', ...args], {
    ...{ cwd: folder, env: environment, encoding: 'utf8' },
  });
}

function unpacked(archive: string): Readonly<Record<string, string>> {
  const into = join(folder, `${archive}.unpacked`);
  mkdirSync(into);
  execFileSync('tar', ['-xzf', join(folder, archive), '-C', into]);
  return Object.fromEntries(readdirSync(into).map((name) => [name, readFileSync(join(into, name), 'utf8')]));
}

let files: Readonly<Record<string, string>> = {};

beforeAll(() => {
  writeFileSync(join(folder, 'report.json'), renderJson(report));
  writeFileSync(join(folder, 'tokenproof.config.yaml'), configuration);
  const { status, stdout, stderr } = bundle('--to', 'bundle');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^tokenproof-bundle\.tar\.gz: report\.json, .+ look through it/);
  files = unpacked('tokenproof-bundle.tar.gz');
});

afterAll(() => rmSync(folder, { recursive: true }));

test('what it takes to look into a run is packed, and tar unpacks it', () => {
  const { 'report.json': text = '', 'versions.json': versions = '', 'configuration.json': settings = '' } = files;
  expect(Object.keys(files).toSorted()).toEqual([
    'command.txt',
    'configuration.json',
    'report.json',
    'report.txt',
    'versions.json',
  ]);
  writeFileSync(join(folder, 'again.json'), text);
  expect(readReport(join(folder, 'again.json')).results).toEqual(report.results);
  expect(JSON.parse(versions)).toMatchObject({ judged: sampleRun.tool.version, node: process.versions.node });
  expect(JSON.parse(settings)).toMatchObject({
    name: 'staging',
    settings: { token: { value: 'redacted' }, secondToken: { value: 'env:SECOND' } },
  });
});

test('no secret, host, folder or sign-in of a proxy is in it', () => {
  const all = Object.values(files).join('\n');
  for (const secret of [...secrets, host, homedir(), folder]) expect(all).not.toContain(secret);
  expect(files['command.txt']).toBe(
    'tokenproof run --target https://target.example --known ~/known.yaml --org $TOKEN --user $TOKEN_SECOND\n',
  );
});

test('the same report gives the same bytes, where it is told to', () => {
  for (const name of ['one', 'two']) expect(bundle('--to', `bundle=${name}.tar.gz`).status).toBe(0);
  const [one, two] = ['one', 'two'].map((name) => readFileSync(join(folder, `${name}.tar.gz`)));
  expect(one).toEqual(two);
});

test('a place that cannot be written to is refused', () => {
  const { status, stderr } = bundle('--to', 'bundle=no/where.tar.gz');
  expect([status, stderr]).toEqual([2, expect.stringContaining('[REPORT_UNWRITABLE]')]);
});
