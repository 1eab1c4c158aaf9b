import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../../cli/main.ts';
import { changeFormats } from '../../../reports/change/formats.ts';
import { builtInContract } from '../../../spec/loader/load.ts';
import { sarifErrors } from '../../reports/schemas.ts';
import { edited } from './edited.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const old = builtInContract('oss');
let now = '';
let fingerprint = '';
const pathOf = (name: string): string => join(folder, name);

/** Runs the tool in this process. */
async function within(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const texts = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof texts) =>
    new Writable({
      write: (chunk, _, done) => {
        texts[name] += String(chunk);
        done();
      },
    }) as unknown as NodeJS.WriteStream;
  const exitCode = await main(args, { stdout: stream('stdout'), stderr: stream('stderr'), environment });
  return { exitCode, ...texts };
}

const diff = (flags: readonly string[], environment?: NodeJS.ProcessEnv) =>
  within(['diff', old, now, ...flags], environment);

/** A file of one waiver of the one breaking change. */
function waivers(until: string, of = fingerprint): string {
  const path = pathOf(`waivers-${until}-${of}.yaml`);
  const entry = `fingerprint: ${of}\n    reason: All send it.\n    owner: ann\n    until: ${until}\n`;
  writeFileSync(path, `formatVersion: 1\nwaivers:\n  - ${entry}`);
  return path;
}

beforeAll(async () => {
  const { contract } = await edited([/(AuthorizationPostRequest:\n {6}required:\n)/, '$1        - description\n']);
  now = contract.source;
  const { stdout } = await diff(['--report', 'json=-']);
  fingerprint = JSON.parse(stdout).comparison.changes[0].fingerprint;
});

describe('diff', () => {
  test('fails at what is breaking, unless it is waived or nothing is to fail', async () => {
    const { exitCode, stdout, stderr } = await diff([]);
    expect([exitCode, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/\nfails: 1 breaking\n {2}1 breaking change not waived\n$/);
    expect((await diff(['--fail-on', 'none'])).exitCode).toBe(0);
    const waived = await diff(['--waivers', waivers('2999-12-31')]);
    expect(waived.exitCode).toBe(0);
    expect(waived.stdout).toMatch(/\n {4}waived {6}All send it\. \(ann, until 2999-12-31\)\n/);
  });

  test('fails at waivers that are past or fit nothing', async () => {
    const past = await diff(['--waivers', waivers('2020-01-01')]);
    expect([past.exitCode, past.stdout]).toEqual([1, expect.stringContaining('expired on 2020-01-01.')]);
    const stale = await within(['diff', old, old, '--waivers', waivers('2999-12-31', '0000000000000000')]);
    expect([stale.exitCode, stale.stdout]).toEqual([1, expect.stringContaining('fits no change. Remove it (ann).')]);
    expect((await within(['diff', old, old])).exitCode).toBe(0);
  });

  test('writes every form', async () => {
    const paths = changeFormats.map((format) => [format, pathOf(`report.${format}`)] as const);
    const { stdout } = await diff(paths.flatMap(([format, path]) => ['--report', `${format}=${path}`]));
    const read = Object.fromEntries(paths.map(([format, path]) => [format, readFileSync(path, 'utf8')]));
    expect(read.text).toBe(stdout);
    expect(JSON.parse(read.json ?? '')).toMatchObject({ formatVersion: 1, verdict: 'fails', failOn: 'breaking' });
    expect(sarifErrors(JSON.parse(read.sarif ?? ''))).toEqual([]);
    expect(read.github).toMatch(/^::error file=.*,line=\d+,title=breaking%3A request-property-required /);
    expect(read.html).toContain('<title>tokenproof: fails: 1 breaking</title>');
    expect(read.markdown).toMatch(/^## fails: 1 breaking\n/);
  });

  test('gives standard output to the form that claims it', async () => {
    const { stdout, stderr } = await diff(['--report', 'github=-']);
    expect(stdout).toMatch(/^::error [^\n]*\n$/);
    expect(stderr).toMatch(/\nfails: 1 breaking\n/);
  });

  test('shows changes at their lines and in the summary of a step of GitHub Actions', async () => {
    const summary = pathOf('summary.md');
    writeFileSync(summary, 'before\n');
    const environment = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
    const { stdout } = await diff([], environment);
    expect(stdout).toMatch(/\n::error file=/);
    expect(readFileSync(summary, 'utf8')).toMatch(/^before\n\n## fails: 1 breaking\n/);
  });
});

describe('what cannot be done is refused in one line, before anything is compared', () => {
  test.each([
    ['an unknown level', ['--fail-on', 'braking'], 'UNKNOWN_GATE'],
    ['an unknown form', ['--report', 'junit=x.xml'], 'USAGE'],
    ['a form without a path', ['--report', 'json'], 'USAGE'],
    ['two forms in one file', ['--report', 'json=-', '--report', 'sarif=-'], 'USAGE'],
    ['a file in no folder', ['--report', 'json=/nowhere/x.json'], 'REPORT_UNWRITABLE'],
    ['no file of waivers', ['--waivers', '/nowhere.yaml'], 'WAIVERS_UNREADABLE'],
    ['a token without a server', ['--token', 'x'], 'USAGE'],
    ['a fault without a server', ['--fault', 'x'], 'USAGE'],
    ['a server that is not there', ['--target', 'http://127.0.0.1:1', '--token', 'x', '--profile', 'cloud'], 'TARGET_'],
  ])('%s', async (_, flags, code) => {
    const { exitCode, stdout, stderr } = await diff(flags);
    expect([exitCode, stdout]).toEqual([code === 'TARGET_' ? 3 : 2, '']);
    expect(stderr).toMatch(new RegExp(`^tokenproof: [^\n]+ \\[${code}[A-Z]*\\]\n$`));
  });
});
