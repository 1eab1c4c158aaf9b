import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { formats } from '../../../reports/forms/formats.ts';
import { folderRenderers } from '../../../reports/forms/index.ts';
import { renderJson } from '../../../reports/forms/json.ts';
import { readReport } from '../../../reports/report/read.ts';
import { everyOutcome, reportOf } from '../../reports/sample.ts';
import { ended, served, start, within } from '../tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
const saved = join(folder, 'saved.json');
const text = renderJson(reportOf(everyOutcome));
writeFileSync(saved, text);

afterAll(() => rmSync(folder, { recursive: true }));

describe('report', () => {
  test('writes a saved report in every form', async () => {
    const to = formats.flatMap((format) => ['--to', `${format}=${join(folder, `all.${format}`)}`]);
    expect(await within(['report', saved, ...to])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'all.json'), 'utf8')).toBe(text);
    for (const format of formats) expect(existsSync(join(folder, `all.${format}`))).toBe(true);
    for (const format of Object.keys(folderRenderers))
      expect(readdirSync(join(folder, `all.${format}`))).toHaveLength(3);
  });

  test.each([
    ['nothing', '', 'REPORT_EMPTY'],
    ['half a report', text.slice(0, 2_000), 'REPORT_TRUNCATED'],
    ['another document', '{}', 'REPORT_FOREIGN'],
    ['a report to come', text.replace('"formatVersion": 1', '"formatVersion": 2'), 'REPORT_NEWER'],
    ['requirements to come', text.replaceAll('delete/ends-token', 'delete/next-year'), 'REPORT_OTHER_CATALOGUE'],
  ])('refuses %s in one line', async (_, content, code) => {
    const path = join(folder, 'input.json');
    writeFileSync(path, content);
    const { exitCode, stdout, stderr } = await within(['report', path, '--to', `text=${join(folder, 'none.txt')}`]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^tokenproof: [^\n]+ \\[${code}\\]\n$`));
    expect(existsSync(join(folder, 'none.txt'))).toBe(false);
  });

  test.each([
    ['no form', [], 'USAGE'],
    ['an unknown form', ['--to', 'pdf=x.pdf'], 'USAGE'],
    ['a file in a folder that is not there', ['--to', `text=${join(folder, 'no/x.txt')}`], 'REPORT_UNWRITABLE'],
    ['a folder that is a file', ['--to', `hurl=${saved}`], 'REPORT_UNWRITABLE'],
  ])('refuses %s', async (_, to, code) => {
    const { exitCode, stderr } = await within(['report', saved, ...to]);
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(new RegExp(` \\[${code}\\]\n$`))]);
    expect(readFileSync(saved, 'utf8')).toBe(text);
  });
});

describe('a run', () => {
  test('that is killed leaves a valid report, which says that it is incomplete', async () => {
    const server = await served();
    onTestFinished(() => server.stop().then(() => {}));
    const path = join(folder, 'killed.json');
    const target = ['--target', server.url, '--token', server.token, '--org', 'first-org'];
    const one = ['--cases', '300', '--concurrency', '1', '--only', 'delete/*'];
    const child = start(['run', ...target, ...one, '--report', `json=${path}`]);
    const ending = ended(child);
    const statuses = (): readonly string[] =>
      existsSync(path) ? readReport(path).results.map(({ outcome }) => outcome.status) : [];
    while (!statuses().includes('held')) await pause(100);
    child.kill('SIGKILL');
    await ending;
    expect(statuses()).toContain('error');
    const { results, run, verdict } = readReport(path);
    expect([run.complete, verdict]).toEqual([false, 'inconclusive']);
    expect(results.map(({ outcome }) => outcome)).toContainEqual({ status: 'error', reason: 'it never ran' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('writes a badge, and adds to the summary of a step', async () => {
    const [badge, summary] = [join(folder, 'badge.json'), join(folder, 'summary.md')];
    writeFileSync(summary, 'before');
    const args = ['run', '--embedded', '--only', 'create/echoes', '--cases', '2', '--badge', badge];
    expect(await within(args, { GITHUB_STEP_SUMMARY: summary })).toMatchObject({ exitCode: 0 });
    expect(JSON.parse(readFileSync(badge, 'utf8'))).toMatchObject({ schemaVersion: 1, message: 'conforms' });
    expect(readFileSync(summary, 'utf8')).toMatch(/^before\n#/);
  });

  test('begins with nothing that it cannot write to', async () => {
    const environment = { GITHUB_STEP_SUMMARY: join(folder, 'no', 'summary.md') };
    const { exitCode, stdout, stderr } = await within(['run', '--embedded', '--only', 'create/echoes'], environment);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/\[REPORT_UNWRITABLE\]\n$/);
  });
});
