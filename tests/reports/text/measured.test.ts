import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../reports/markdown/markdown.ts';
import type { Report } from '../../../reports/report/report.ts';
import { renderText } from '../../../reports/text/text.ts';
import { held, reportOf } from '../sample.ts';

/** The report of a requirement that held, and of what it measured. */
function measured(...values: readonly number[]): Report {
  const report = reportOf({ 'delete/ends-token': held });
  const figures = values.map((value, index) => ({ name: `figure ${index}`, value, unit: 'ms' as const }));
  return { ...report, results: report.results.map((result) => ({ ...result, figures })) };
}

test('each figure is a line, those of nothing only where all is wanted', () => {
  const report = measured(0, 12.5);
  const [line, nothing] = ['delete/ends-token: figure 1 12.5 ms', 'delete/ends-token: figure 0 0 ms'];
  expect(renderText(report, { color: false })).toContain(`Measured\n  ${line}\n\n`);
  expect(renderText(report, { color: false, verbose: true })).toContain(`Measured\n  ${nothing}\n  ${line}\n\n`);
  expect(renderMarkdown(report)).toContain(`<summary>Measured</summary>\n\n- \` ${line} \`\n\n</details>`);
});

test('nothing is said where nothing was measured', () => {
  for (const report of [measured(), measured(0)]) {
    expect(renderText(report, { color: false })).not.toContain('Measured');
    expect(renderMarkdown(report)).not.toContain('Measured');
  }
});
