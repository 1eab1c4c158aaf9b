import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Configuration, TargetSettings } from '../../../cli/configuration/configuration.ts';
import { type Ended, served, within } from '../tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
const config = join(folder, 'tokenproof.config.yaml');
let server: Awaited<ReturnType<typeof served>>;

beforeAll(async () => {
  server = await served('--profile', 'oss-2.9');
  const target = { url: server.url, token: 'env:STAGING_TOKEN', org: 'first-org', profile: 'oss-2.9' };
  writeFileSync(config, JSON.stringify({ only: 'delete/*', cases: 1, targets: { staging: target } }));
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const run = (environment: NodeJS.ProcessEnv): Promise<Ended> =>
  within(['run', 'staging', '--config', config], environment);

test('a named target is judged by what the file says of it', async () => {
  const { exitCode, stdout, stderr } = await run({ STAGING_TOKEN: server.token });
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(new RegExp(`^${server.url} .+, profile oss-2\\.9,`));
  expect(stdout).not.toContain(server.token);
});

test('what runs left on a named target is cleaned up by the same file', async () => {
  const { exitCode, stdout } = await within(['clean', 'staging', '--config', config], { STAGING_TOKEN: server.token });
  expect([exitCode, stdout]).toEqual([0, `No run left anything on ${server.url}, as far as the journals tell.\n`]);
});

test('a secret that is missing stops it in one line', async () => {
  const { exitCode, stdout, stderr } = await run({});
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^tokenproof: The variable STAGING_TOKEN, .+ is not set\. .+ \[SECRET_MISSING\]\n$/);
});

test('what applies is printed without secrets, each value with its place', async () => {
  const environment = { INFLUX_TOKEN: 'the-token-of-the-environment' };
  const args = [
    'config',
    'staging',
    '--config',
    config,
    '--seed',
    '3',
    '--header',
    'x-key: the-key',
    '--password',
    'pw-1',
  ];
  const { exitCode, stdout } = await within(args, environment);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^seed +3 +--seed$/m);
  expect(stdout).toMatch(/^token +redacted +INFLUX_TOKEN$/m);
  expect(stdout).toMatch(/^cases +1 +.+tokenproof\.config\.yaml:1$/m);
  expect(stdout).toMatch(/^timeout +10s +default$/m);
  expect(stdout).not.toMatch(/the-token|the-key|pw-1/);
  const plain = await within(['config', 'staging', '--config', config, '--json']);
  expect(JSON.parse(plain.stdout).settings.token).toMatchObject({ value: 'env:STAGING_TOKEN (not set)' });
});

test('the type and the schema of a configuration name the same settings', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../cli/configuration/config.schema.json', import.meta.url), 'utf8'),
  );
  const settings: Required<Record<Exclude<keyof Configuration, 'target' | 'targets'>, true>> = {
    ...{ profile: true, spec: true, requirements: true, seed: true, seeds: true, cases: true, budget: true },
    ...{ timeout: true, deadline: true, revocationWithin: true, only: true, exclude: true, concurrency: true },
    ...{ readOnly: true, maxRequests: true, maxCreates: true, rate: true, bail: true, quick: true, failOn: true },
    ...{ report: true, badge: true, strict: true, require: true, minJudged: true, without: true, known: true },
    ...{ baseline: true, consistentWithin: true, propagationLimit: true, overlay: true, record: true },
  };
  const target: Required<Record<Exclude<keyof TargetSettings, keyof typeof settings>, true>> = {
    ...{ url: true, embedded: true, mock: true, token: true, org: true, orgId: true, secondToken: true },
    ...{ secondOrgId: true, user: true, password: true, ca: true, cert: true, key: true, insecure: true },
    ...{ proxy: true, unixSocket: true, header: true, waitForTarget: true, fault: true, behave: true },
    ...{ replica: true, resolve: true, replicas: true, lag: true },
  };
  const { $schema: _, target: __, targets: ___, ...general } = schema.properties;
  expect(Object.keys(general).sort()).toEqual(Object.keys(settings).sort());
  const all = Object.keys(schema.definitions.target.properties).sort();
  expect(all).toEqual([...Object.keys(settings), ...Object.keys(target)].sort());
});
