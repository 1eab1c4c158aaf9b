import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { renderJson } from '../../../reports/forms/json.ts';
import { broken, held, reportOf } from '../../reports/sample.ts';
import { within } from '../tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A new folder with these files, by their paths. */
function folderOf(name: string, files: Readonly<Record<string, string>>): string {
  const home = join(folder, name);
  mkdirSync(join(home, 'nested'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(home, path), text);
  return home;
}

const id = 'delete/ends-token';
const first = renderJson(reportOf({ [id]: held }, { startedAt: '2026-03-01T12:00:00.000Z' }));
const second = renderJson(reportOf({ [id]: broken(id) }, { startedAt: '2026-03-02T12:00:00.000Z' }));

test('three reports, one of them of a real run, and a broken file', async () => {
  const home = folderOf('runs', {
    'nested/z.json': first,
    'a.JSON': second,
    'broken.json': second.slice(0, 2_000),
    'notes.txt': 'no report',
  });
  const real = [
    '--embedded',
    '--fault',
    'delete-keeps-token',
    '--only',
    'delete/*',
    '--exclude',
    'delete/*-shut,delete/stays-refused',
    '--cases',
    '3',
    '--seed',
    '5',
  ];
  await within(['run', ...real, '--report', `json=${join(home, 'real.json')}`]);
  const [json, html] = [join(folder, 'trend.out'), join(folder, 'trend.html')];
  const outcome = await within(['trend', home, '--report', `json=${json}`, '--report', `html=${html}`]);
  expect([outcome.exitCode, outcome.stderr]).toEqual([0, '']);
  expect(outcome.stdout).toMatch(/^3 runs\n {2}1\. 2026-03-01T.+\n {2}2\. 2026-03-02T.+\n {2}3\. .+\(real\.json\)\n/);
  expect(outcome.stdout).toMatch(/\n {2}delete\/ends-token \(must\): since run 2 \(2026-03-02T/);
  expect(outcome.stdout).toMatch(/\nSkipped\n {2}broken\.json: The report .+ is cut off or damaged: .+\n$/);
  const { requirements, runs, skipped } = JSON.parse(readFileSync(json, 'utf8'));
  expect(runs).toHaveLength(3);
  expect(skipped).toMatchObject([{ file: 'broken.json' }]);
  const row = { requirement: id, outcomes: ['held', 'broken', 'broken'], firstBroken: 1, brokenSince: 1 };
  expect(requirements).toContainEqual(expect.objectContaining(row));
  expect(readFileSync(html, 'utf8')).toContain('3 runs, 3 requirements broken');
});

test.each([
  ['a folder that is not there', join(folder, 'none'), [], 'FOLDER_UNREADABLE'],
  ['a file', folderOf('file', { 'a.json': first }).concat('/a.json'), [], 'FOLDER_UNREADABLE'],
  ['an empty folder', folderOf('empty', {}), [], 'NO_REPORTS'],
  ['a folder of other files', folderOf('other', { 'a.json': '', 'b.json': '[]' }), [], 'NO_REPORTS'],
  ['an unknown form', folderOf('form', { 'a.json': first }), ['--report', 'junit=x.xml'], 'USAGE'],
  ['a file in no folder', folderOf('lost', { 'a.json': first }), ['--report', 'json=/none/x'], 'REPORT_UNWRITABLE'],
])('refuses %s in one line', async (_, home, flags, code) => {
  const { exitCode, stdout, stderr } = await within(['trend', home, ...flags]);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(new RegExp(`^tokenproof: [^\n]+ \\[${code}\\]\n$`));
});
