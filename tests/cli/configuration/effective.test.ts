import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { effective } from '../../../cli/configuration/effective.ts';
import { withSecrets } from '../../../cli/configuration/secrets.ts';
import type { RunFlags } from '../../../cli/run/flags.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** What applies in a folder below that of the files, in which no home has configs of influx. */
async function applied(flags: RunFlags = {}, name?: string, environment: NodeJS.ProcessEnv = {}) {
  mkdirSync(join(folder, 'below'), { recursive: true });
  return effective({ flags, name }, { HOME: folder, ...environment }, join(folder, 'below'));
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const yaml = `
cases: 3
timeout: 1s
target: local
targets:
  local:
    embedded: true
  staging:
    url: http://staging.example
    token: env:STAGING_TOKEN
    org: theirs
    timeout: 2s
`;

describe('precedence', () => {
  test('rises from the file over the target and the environment to the flags', async () => {
    const path = write('tokenproof.config.yaml', yaml);
    const environment = { INFLUX_TOKEN: 'of-the-environment', INFLUX_ORG: 'ours' };
    const { flags, origins, name } = await applied({ timeout: '4s' }, 'staging', environment);
    expect(flags).toEqual({
      ...{ cases: '3', timeout: '4s', target: 'http://staging.example' },
      ...{ token: 'of-the-environment', org: 'ours' },
    });
    expect(name).toBe('staging');
    expect(Object.fromEntries(origins)).toEqual({
      ...{ cases: `${path}:2`, timeout: '--timeout', target: `${path}:9` },
      ...{ token: 'INFLUX_TOKEN', org: 'INFLUX_ORG' },
    });
  });

  test('lets the variable that names a server win, says so, and sends it nothing that was meant for another', async () => {
    write('tokenproof.config.yaml', yaml);
    const { flags, notes } = await applied({}, 'staging', { INFLUX_HOST: 'http://other.example' });
    expect(flags).toEqual({ cases: '3', timeout: '2s', target: 'http://other.example' });
    expect(notes).toEqual([
      'judging http://other.example of INFLUX_HOST, not http://staging.example of the target staging',
    ]);
  });

  test('gives the embedded server nothing of the environment', async () => {
    const environment = { INFLUX_HOST: 'http://other.example', INFLUX_TOKEN: 'abcd', INFLUX_SKIP_VERIFY: '1' };
    expect((await applied({ embedded: true }, undefined, environment)).flags).toEqual({ embedded: true });
  });

  test('takes either the name or the id of an organization, that of the highest', async () => {
    const environment = { INFLUX_HOST: 'http://a.example', INFLUX_ORG: 'one', INFLUX_ORG_ID: '0a' };
    expect((await applied({ orgId: '0b' }, undefined, environment)).flags).toEqual({
      target: 'http://a.example',
      orgId: '0b',
    });
  });
});

describe('a file', () => {
  test.each([
    ['tokenproof.config.ts', 'const cases: number = 7;\nexport default { cases };\n'],
    ['tokenproof.config.js', 'export default { cases: 7 };\n'],
    ['tokenproof.config.json', '{ "cases": 7 }\n'],
    ['tokenproof.config.yaml', 'cases: 7\n'],
  ])('%s is found upwards', async (name, text) => {
    const path = write(name, text);
    expect(await applied()).toMatchObject({ path, flags: { cases: '7' } });
  });

  test('has paths of its own folder', async () => {
    write(
      'tokenproof.config.yaml',
      'baseline: known.yaml\nknown: influxd-2.9\nreport: [json=out/a.json, text=-]\n' +
        'overlay: [a.yaml, https://example.com/b.yaml]\nrecord: run.har\n',
    );
    expect((await applied()).flags).toEqual({
      ...{ baseline: join(folder, 'known.yaml'), known: 'influxd-2.9' },
      report: [`json=${join(folder, 'out/a.json')}`, 'text=-'],
      overlay: [join(folder, 'a.yaml'), 'https://example.com/b.yaml'],
      record: join(folder, 'run.har'),
    });
  });

  test.each([
    ['an unknown key', 'cases: 1\ncaes: 2\n', ':2: There is no setting "caes".', 'Did you mean cases?'],
    [
      'an unknown key of a target',
      'targets:\n  a:\n    url: http://a\n    tokn: x\n',
      ':4: There is no setting "tokn" in targets.a.',
      'Did you mean token?',
    ],
    ['a wrong value', 'cases: many\n', ':1: The value of cases must be integer.', 'Correct it at that place.'],
    ['no YAML', 'cases: [\n', ':2: Flow sequence', 'Correct the file at that line.'],
    ['a default that is not there', 'target: b\ntargets: { a: { mock: true } }\n', ':1: There is no target "b"', 'a'],
    ['a target of nothing', 'targets:\n  a: { org: x }\n', ':2: The target a must have one of', 'Give exactly one'],
    [
      'two organizations',
      'targets:\n  a:\n    url: http://a\n    org: x\n    orgId: y\n',
      ':5: The target a has both org and orgId.',
      'Give one',
    ],
  ])('with %s is refused, with the line', async (_, text, sentence, cure) => {
    const path = write('tokenproof.config.yaml', text);
    await expect(applied()).rejects.toMatchObject({
      message: expect.stringContaining(`${path}${sentence}`),
      cure: expect.stringContaining(cure),
    });
  });

  test('that throws or is not there is refused', async () => {
    write('tokenproof.config.ts', "throw new Error('out of tokens');\n");
    await expect(applied()).rejects.toMatchObject({
      code: 'CONFIG_UNREADABLE',
      message: expect.stringContaining('out of tokens'),
    });
    await expect(applied({ config: 'none.yaml' })).rejects.toMatchObject({ code: 'CONFIG_UNREADABLE' });
  });
});

describe('the configs of the influx CLI', () => {
  const configs = (active: string) =>
    ['default', 'other']
      .flatMap((name) => [
        `[${name}]`,
        `  url = "http://${name}.example"`,
        `  token = "token-of-${name}"`,
        '  org = "org"',
        ...(name === active ? ['  active = true'] : []),
      ])
      .join('\n');

  test('name a server where nothing else does, and that is said', async () => {
    mkdirSync(join(folder, '.influxdbv2'));
    const path = write('.influxdbv2/configs', configs('default'));
    const { flags, notes } = await applied();
    expect(flags).toEqual({ target: 'http://default.example', token: 'token-of-default', org: 'org' });
    expect(notes).toEqual([`judging http://default.example of ${path} [default]`]);
  });

  test('are taken from where the variables say', async () => {
    const environment = { INFLUX_CONFIGS_PATH: write('mine', configs('default')), INFLUX_ACTIVE_CONFIG: 'other' };
    const { flags } = await applied({}, undefined, environment);
    expect(flags).toMatchObject({ target: 'http://other.example', token: 'token-of-other' });
  });

  test('keep their token from other servers', async () => {
    const environment = { INFLUX_CONFIGS_PATH: write('mine', configs('default')) };
    const elsewhere = await applied({ target: 'http://elsewhere.example' }, undefined, environment);
    expect(elsewhere.flags).toEqual({ target: 'http://elsewhere.example' });
    const same = await applied({ target: 'http://default.example' }, undefined, environment);
    expect(same.flags).toMatchObject({ token: 'token-of-default' });
  });

  test.each([
    ['that lack the active one', configs('default'), { INFLUX_ACTIVE_CONFIG: 'othr' }, 'UNKNOWN_TARGET'],
    ['that are no TOML', '[default\n', {}, 'CONFIG_UNREADABLE'],
  ])('%s are refused', async (_, text, environment, code) => {
    const all = { INFLUX_CONFIGS_PATH: write('mine', text), ...environment };
    await expect(applied({}, undefined, all)).rejects.toMatchObject({ code });
  });
});

describe('a secret', () => {
  test('stands in a variable or in a file', async () => {
    const flags = { token: 'env:TOKEN_OF_MINE', password: `file:${write('password', 'p w\n')}`, secondToken: 'plain' };
    expect(withSecrets(flags, { TOKEN_OF_MINE: 'abcd' })).toEqual({
      ...{ token: 'abcd', password: 'p w', secondToken: 'plain' },
      references: { token: flags.token, password: flags.password },
    });
  });

  test.each(['env:NOT_SET', 'file:/none/such'])('that is missing is an error: %s', (token) => {
    expect(() => withSecrets({ token }, {})).toThrow(expect.objectContaining({ code: 'SECRET_MISSING' }));
  });
});
