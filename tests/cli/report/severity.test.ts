import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Figure } from '../../../engine/evidence/finding.ts';
import { renderJson } from '../../../reports/forms/json.ts';
import { broken, held, reportOf } from '../../reports/sample.ts';
import { within } from '../tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-severity-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pathOf = (name: string): string => join(folder, name);
const slow: Figure = {
  name: 'propagation median',
  value: 2_000,
  unit: 'ms',
  between: ['1', '2'],
  exceeded: true,
};

test.each([
  ['organizations/foreign-resource', 'error', 'critical', 'blocker', '9.5'],
  ['delete/ends-token', 'error', 'medium', 'major', undefined],
  ['filters/unknown-parameter-ignored', 'warning', 'low', 'minor', undefined],
] as const)(
  'how much is lost by %s is told to code scanning and to GitLab, apart from how binding its promise is',
  async (id, level, severity, grade, score) => {
    writeFileSync(pathOf('report.json'), renderJson(reportOf({ [id]: broken(id), 'delete/again-not-found': held })));
    const to = ['--to', `sarif=${pathOf('log.sarif')}`, '--to', `gitlab=${pathOf('quality.json')}`];
    expect((await within(['report', pathOf('report.json'), ...to])).exitCode).toBe(0);
    const { results, tool } = JSON.parse(readFileSync(pathOf('log.sarif'), 'utf8')).runs[0];
    expect(results).toMatchObject([{ ruleId: id, level, properties: { severity } }]);
    const rule = tool.driver.rules.find((one: { readonly id: string }) => one.id === id);
    expect(rule.properties['security-severity']).toBe(score);
    const violations = JSON.parse(readFileSync(pathOf('quality.json'), 'utf8'));
    expect(violations).toMatchObject([{ check_name: id, severity: grade }]);
  },
);

test('what nobody waited longer for is told as not within that time', async () => {
  const report = reportOf({ 'delete/again-not-found': held });
  const results = report.results.map((result) => ({ ...result, figures: [slow] }));
  writeFileSync(pathOf('slow.json'), renderJson({ ...report, results }));
  const { stdout } = await within(['report', pathOf('slow.json'), '--to', 'text=-']);
  expect(stdout).toContain('delete/again-not-found: replica 1 to 2: not within 2 s');
  expect(stdout).not.toContain('median 2000');
});
