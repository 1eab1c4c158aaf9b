import { expect, test } from 'vitest';
import { renderCtrf } from '../../reports/forms/ctrf.ts';
import { renderJunit } from '../../reports/forms/junit.ts';
import { renderMarkdown } from '../../reports/markdown/markdown.ts';
import { renderSarif } from '../../reports/sarif/sarif.ts';
import { everyOutcome, reportOf, sampleRun } from './sample.ts';

const notice = 'Only reads were sent.';
const report = reportOf(everyOutcome, { target: { ...sampleRun.target, insecure: true }, notices: [notice] });

test.each([
  ['JUnit', renderJunit],
  ['CTRF', renderCtrf],
  ['SARIF', renderSarif],
  ['Markdown', renderMarkdown],
])('%s tells that the certificate was not checked, and what else has to be known of the run', (_, render) => {
  const text = render(report);
  expect(text).toContain('--insecure');
  expect(text).toContain(notice);
  const plain = render(reportOf(everyOutcome));
  expect(plain).not.toContain('--insecure');
  expect(plain).not.toContain('undefined');
});
