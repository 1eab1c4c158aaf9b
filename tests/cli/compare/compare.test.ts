import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gateOf } from '../../../cli/compare/action.ts';
import { comparisonRenderers } from '../../../reports/compare/index.ts';
import { readReport } from '../../../reports/report/read.ts';
import { within } from '../tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
const pathOf = (name: string): string => join(folder, `${name}.json`);

/** Saves the report of a run of the embedded server. */
async function run(name: string, only: string, ...flags: readonly string[]): Promise<void> {
  const others = ['--exclude', 'delete/*-shut', '--exclude', 'delete/stays-refused'];
  const args = ['run', '--embedded', '--only', only, ...others, '--cases', '3', '--report', `json=${pathOf(name)}`];
  const { stderr } = await within([...args, ...flags]);
  expect(stderr).toBe('');
}

const compare = (base: string, head: string, ...flags: readonly string[]) =>
  within(['compare', pathOf(base), pathOf(head), ...flags]);

beforeAll(async () => {
  await run('sound', 'delete/*', '--seed', '5');
  await run('sound-elsewhere', 'delete/*', '--seed', '6');
  await run('broken', 'delete/*', '--seed', '5', '--fault', 'delete-keeps-token');
  await run('broken-elsewhere', 'delete/*', '--seed', '6', '--fault', 'delete-keeps-token');
  await run('small', 'delete/own', '--seed', '5');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('compare', () => {
  test('is clean between sound runs, whatever their seed', async () => {
    const { exitCode, stdout, stderr } = await compare('sound', 'sound-elsewhere');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^changed +seed: 5 → 6$/m);
    expect(stdout).toMatch(/\n0 differences\nclean: no difference\n$/);
  });

  test('fails on a new failure, and says what it comes from', async () => {
    const { exitCode, stdout } = await compare('sound', 'broken');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^New failures \(3\)$/m);
    expect(stdout).toMatch(/^ {2}delete\/ends-token \(must\)\n {4}was +held → broken$/m);
    expect(stdout).toMatch(/^ {4}comes from +nothing else changed$/m);
    expect(stdout).toMatch(/\nregressed: new \(3\)\n/);
    const other = await compare('sound', 'broken-elsewhere');
    expect([other.exitCode, other.stdout]).toEqual([1, expect.stringContaining('only the seed changed')]);
  });

  test('knows a finding again at another seed', async () => {
    const { exitCode, stdout } = await compare('broken', 'broken-elsewhere');
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/\nclean: 3 still\n$/)]);
    expect((await compare('broken', 'broken-elsewhere', '--fail-on', 'still')).exitCode).toBe(1);
  });

  test('is clean where something was fixed', async () => {
    const { exitCode, stdout } = await compare('broken', 'sound', '--fail-on', 'new,still,flaky,lost-coverage');
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/\nclean: 3 fixed\n$/)]);
  });

  test('fails on a must that is no longer judged', async () => {
    const { exitCode, stdout } = await compare('sound', 'small');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('held → absent; selected in one run alone');
    expect(stdout).toMatch(/\nregressed: lost-coverage of a must \(\d+\)\n/);
    expect((await compare('small', 'sound')).exitCode).toBe(0);
  });

  test('fails on latency by the gate that is set', async () => {
    const report = readReport(pathOf('sound'));
    const latencies = report.coverage.latencies.map(({ operation, values }) => {
      return { operation, values: values.map((ms) => 10 * ms) };
    });
    writeFileSync(pathOf('slow'), JSON.stringify({ ...report, coverage: { ...report.coverage, latencies } }));
    expect((await compare('sound', 'slow')).exitCode).toBe(0);
    const { exitCode, stdout } = await compare('sound', 'slow', '--fail-on', 'latency>20%');
    expect([exitCode, stdout]).toEqual([
      1,
      expect.stringMatching(/\nregressed: latency>20% \(\d+\)\n {2}latency>20%: /),
    ]);
    expect((await compare('slow', 'sound', '--fail-on', 'latency>20%')).exitCode).toBe(0);
  });

  test('writes every form', async () => {
    const forms = Object.keys(comparisonRenderers).map((form) => [form, join(folder, `comparison.${form}`)] as const);
    const reports = forms.flatMap(([form, path]) => ['--report', `${form}=${path}`]);
    const { exitCode, stdout } = await compare('sound', 'broken', ...reports);
    const [text, json, ...rest] = forms.map(([, path]) => readFileSync(path, 'utf8'));
    expect([exitCode, text]).toEqual([1, stdout]);
    expect(JSON.parse(json ?? '')).toMatchObject({ formatVersion: 1, verdict: 'regressed' });
    for (const one of rest) expect(one).toContain('regressed: new (3)');
  });
});

describe('what cannot be compared is refused in one line', () => {
  test.each([
    ['an unknown gate', ['sound', 'sound'], ['--fail-on', 'new,worse'], 'UNKNOWN_GATE'],
    ['a gate without its limit', ['sound', 'sound'], ['--fail-on', 'latency'], 'UNKNOWN_GATE'],
    ['an unknown form', ['sound', 'sound'], ['--report', 'sarif=x.sarif'], 'USAGE'],
    ['a missing report', ['sound', 'none'], [], 'REPORT_UNREADABLE'],
    ['an empty report', ['empty', 'sound'], [], 'REPORT_EMPTY'],
    ['half a report', ['sound', 'half'], [], 'REPORT_TRUNCATED'],
    ['another document', ['sound', 'foreign'], [], 'REPORT_FOREIGN'],
  ])('%s', async (_, [base = '', head = ''], flags, code) => {
    writeFileSync(pathOf('empty'), '');
    writeFileSync(pathOf('half'), readFileSync(pathOf('sound'), 'utf8').slice(0, 2_000));
    writeFileSync(pathOf('foreign'), '{}');
    const { exitCode, stdout, stderr } = await compare(base, head, ...flags);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^tokenproof: [^\n]+ \\[${code}\\]\n$`));
  });
});

describe('a gate', () => {
  test.each([
    ['new', { kind: 'new' }],
    ['lost-coverage', { kind: 'lost-coverage' }],
    ['flaky', { kind: 'flaky' }],
    ['still', { kind: 'still' }],
    ['latency>20%', { kind: 'latency', percent: 20 }],
    ['latency>0%', { kind: 'latency', percent: 0 }],
    ['latency>12.5%', { kind: 'latency', percent: 12.5 }],
  ])('%s', (text, gate) => {
    expect(gateOf(text)).toEqual(gate);
  });

  test.each(['', 'New', 'fixed', 'latency', 'latency>20', 'latency>%', 'latency>-5%', 'latency>=20%', 'latency<20%'])(
    '"%s" is none',
    (text) => {
      expect(() => gateOf(text)).toThrow(/^There is no gate/);
    },
  );
});
