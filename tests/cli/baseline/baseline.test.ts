import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BaselineFile } from '../../../reports/baseline/file.ts';
import { readReport } from '../../../reports/report/read.ts';
import { within } from '../tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
const file = join(folder, 'baseline.yaml');
const pathOf = (name: string): string => join(folder, `${name}.json`);
const fault = ['--fault', 'delete-keeps-token'] as const;
const answering = ['--reason', 'the cache', '--owner', 'ann'] as const;

/** Runs a family against the embedded server, and saves the report. */
function run(name: string, ...flags: readonly string[]) {
  return within([
    'run',
    '--embedded',
    '--only',
    'delete/*',
    '--exclude',
    'delete/*-shut',
    '--exclude',
    'delete/stays-refused',
    '--cases',
    '3',
    '--report',
    `json=${pathOf(name)}`,
    ...flags,
  ]);
}

const accept = (...flags: readonly string[]) => within(['baseline', 'accept', file, pathOf('broken'), ...flags]);
const entries = () => new BaselineFile(file).baseline.entries;

/** Changes the text of the baseline. */
function edit(pattern: RegExp, replacement: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(pattern);
  writeFileSync(file, text.replaceAll(pattern, replacement));
}

beforeAll(async () => {
  expect((await run('broken', '--seed', '5', ...fault)).exitCode).toBe(1);
  expect((await run('sound', '--seed', '5')).exitCode).toBe(0);
});
beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is accepted', () => {
  test('does not fail a run, at no seed', async () => {
    const { exitCode, stdout, stderr } = await accept(...answering);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^3 findings accepted in .+baseline\.yaml\n {2}delete\/ends-token [0-9a-f]{16}\n/);
    for (const seed of ['5', '77']) {
      const judged = await run('accepted', '--seed', seed, ...fault, '--baseline', file);
      expect(judged.exitCode).toBe(0);
      expect(judged.stdout).toMatch(/\nconforms: .+, 3 accepted\b/);
    }
    const { baseline, totals } = readReport(pathOf('accepted'));
    expect([baseline?.accepted.length, totals.broken]).toEqual([3, 3]);
    expect((await run('accepted', '--seed', '5', ...fault, '--baseline', file, '--strict')).exitCode).toBe(0);
  });

  test('leaves the rest to fail', async () => {
    expect((await accept(...answering, '--only', 'delete/own')).exitCode).toBe(0);
    expect(entries().map(({ requirement }) => requirement)).toEqual(['delete/own']);
    const { exitCode, stdout } = await run('partly', '--seed', '5', ...fault, '--baseline', file);
    expect([exitCode, stdout]).toEqual([1, expect.stringMatching(/\nviolates: .+; 1 accepted\n/)]);
  });

  test('fails a run in which it does not show, until it is pruned', async () => {
    await accept(...answering);
    const stale = await run('stale', '--seed', '5', '--baseline', file);
    expect([stale.exitCode, stale.stdout]).toEqual([1, expect.stringContaining('3 in the baseline did not show')]);
    expect(stale.stdout).toMatch(/delete\/own [0-9a-f]{16} did not show; the requirement holds\. Remove it\./);
    const kept = await within(['baseline', 'prune', file, pathOf('broken')]);
    expect([kept.exitCode, kept.stdout, entries().length]).toEqual([0, expect.stringMatching(/^0 stale/), 3]);
    const pruned = await within(['baseline', 'prune', file, pathOf('sound')]);
    expect([pruned.exitCode, pruned.stdout]).toEqual([0, expect.stringMatching(/^3 stale entries removed from /)]);
    expect(entries()).toEqual([]);
    expect((await run('pruned', '--seed', '5', '--baseline', file)).exitCode).toBe(0);
  });

  test('fails a run after its last day', async () => {
    await accept(...answering);
    edit(/expires: .*/g, 'expires: 2020-01-31');
    const { exitCode, stdout } = await run('expired', '--seed', '5', ...fault, '--baseline', file);
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining('expired on 2020-01-31. Mend it, or accept it')]);
    expect(stdout).toMatch(/\nviolates: .+; 3 in the baseline expired\n/);
  });

  test('lasts 90 days unless told, and is renewed without losing where it began', async () => {
    await accept(...answering);
    const [first] = entries();
    const days = (Date.parse(first?.expires ?? '') - Date.parse(first?.firstSeen ?? '')) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(90);
    expect(days).toBeLessThanOrEqual(91);
    edit(/firstSeen: .*/g, 'firstSeen: 2020-01-31');
    await accept('--reason', 'still the cache', '--owner', 'bob', '--expires', '2999-12-31');
    expect(entries()).toHaveLength(3);
    expect(entries()[0]).toEqual({
      ...{ fingerprint: first?.fingerprint, requirement: first?.requirement, firstSeen: '2020-01-31' },
      ...{ reason: 'still the cache', owner: 'bob', expires: '2999-12-31' },
    });
  });

  test('can be chosen by its fingerprint', async () => {
    await accept(...answering);
    const [, second] = entries();
    rmSync(file);
    await accept(...answering, '--only', second?.fingerprint ?? '');
    expect(entries()).toEqual([second]);
  });
});

test('a finding has the same fingerprint at other seeds', async () => {
  const faults = ['delete-keeps-token', 'listed-twice', 'inactive-token-lists'];
  const only = [
    'delete/ends-token',
    'delete/ends-token-everywhere',
    'delete/own',
    'read/listed-once',
    'status/inactive-token-refused-on-collection',
  ];
  const found: (readonly string[])[] = [];
  for (const seed of ['1', '-20', '300']) {
    const flags = faults.flatMap((one) => ['--fault', one]);
    const path = pathOf('fingerprints');
    await within([
      'run',
      '--embedded',
      ...flags,
      '--only',
      only.join(),
      '--seed',
      seed,
      '--cases',
      '5',
      '--report',
      `json=${path}`,
    ]);
    const { results } = readReport(path);
    found.push(
      results.map(({ requirement, outcome }) =>
        outcome.status === 'broken' ? `${requirement} ${outcome.finding.fingerprint}` : `${requirement} held`,
      ),
    );
  }
  const [first = []] = found;
  expect(first.map((line) => line.split(' ')[0])).toEqual(expect.arrayContaining(only));
  expect(first).not.toContainEqual(expect.stringMatching(/ held$/));
  expect(new Set(first.map((line) => line.split(' ')[1])).size).toBe(only.length);
  expect(found).toEqual([first, first, first]);
});

describe('is refused in one line:', () => {
  const refused = async (args: readonly string[], code: string) => {
    const { exitCode, stdout, stderr } = await within(args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^tokenproof: [^\n]+ \\[${code}\\]\n$`));
  };

  test.each([
    ['no owner', ['--reason', 'x'], 'USAGE'],
    ['an empty reason', ['--reason', ' ', '--owner', 'ann'], 'USAGE'],
    ['a day that is past', [...answering, '--expires', '2020-01-31'], 'USAGE'],
    ['a day that is none', [...answering, '--expires', '2999-02-30'], 'USAGE'],
    ['a selection that fits nothing', [...answering, '--only', 'read/*'], 'NOTHING_TO_ACCEPT'],
  ])('%s to accept', async (_, flags, code) => {
    await refused(['baseline', 'accept', file, pathOf('broken'), ...flags], code);
    expect(existsSync(file)).toBe(false);
  });

  test('a report without a finding to accept', () =>
    refused(['baseline', 'accept', file, pathOf('sound'), ...answering], 'NOTHING_TO_ACCEPT'));

  test.each([
    ['an unknown alias', 'formatVersion: 1\nentries: *none\n', 'BASELINE_INVALID'],
    ['another form', 'formatVersion: 1\nentries: [{ owner: ann }]\n', 'BASELINE_INVALID'],
  ])('a baseline with %s', async (_, text, code) => {
    writeFileSync(file, text);
    await refused(['run', '--embedded', '--only', 'create/echoes', '--baseline', file], code);
    await refused(['baseline', 'accept', file, pathOf('broken'), ...answering], code);
    await refused(['baseline', 'prune', file, pathOf('sound')], code);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('a baseline that is missing', async () => {
    await refused(['run', '--embedded', '--only', 'create/echoes', '--baseline', file], 'BASELINE_UNREADABLE');
    await refused(['baseline', 'prune', file, pathOf('sound')], 'BASELINE_UNREADABLE');
  });

  test('a broken report, or one of an interrupted run to prune by', async () => {
    await accept(...answering);
    const text = readFileSync(pathOf('sound'), 'utf8');
    writeFileSync(pathOf('half'), text.slice(0, 2_000));
    writeFileSync(pathOf('interrupted'), text.replace('"complete": true', '"complete": false'));
    await refused(['baseline', 'prune', file, pathOf('half')], 'REPORT_TRUNCATED');
    await refused(['baseline', 'prune', file, pathOf('interrupted')], 'BASELINE_INCOMPLETE');
    expect(entries()).toHaveLength(3);
  });
});
