import { expect, test } from 'vitest';
import type { Outcome } from '../../../engine/evidence/finding.ts';
import { renderMarkdown } from '../../../reports/markdown/markdown.ts';
import { renderText } from '../../../reports/text/text.ts';
import { broken, findingOf, reportOf } from '../sample.ts';

const lines = ['a  |-----|    patch inactive -> 200', 'b     |-----| read -> active'];
const id = 'delete/ends-token';
const raced: Outcome = { status: 'broken', finding: { ...findingOf(id), timeline: lines } };

test('a failure of calls that overlapped shows them in the text, blanks and all', () => {
  const shown = renderText(reportOf({ [id]: raced }), { color: false }).split('\n');
  const at = shown.indexOf('  timeline');
  expect(shown.slice(at + 1, at + 4)).toEqual([...lines.map((line) => `    ${line}`), '  sequence']);
});

test('a failure of calls that overlapped shows them in Markdown as a block of code', () => {
  const shown = renderMarkdown(reportOf({ [id]: raced }));
  expect(shown).toContain(`**Timeline**\n\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n`);
});

test('a failure of calls one after the other has no timeline', () => {
  const report = reportOf({ [id]: broken(id) });
  expect(renderText(report, { color: false })).not.toContain('timeline');
  expect(renderMarkdown(report)).not.toContain('Timeline');
});
