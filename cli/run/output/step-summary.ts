import { appendFileSync } from 'node:fs';
import type { Secrets } from '../../../client/redaction/secrets.ts';
import { renderMarkdown } from '../../../reports/markdown/markdown.ts';
import type { Report } from '../../../reports/report/report.ts';
import { attempt } from '../../files.ts';
import { SecretShownError } from '../../secret-shown-error.ts';

/** Appends the report to what a step has shown so far. Throws UsageError and SecretShownError. */
export function appendSummary(path: string, report: Report, secrets: Secrets): void {
  const text = renderMarkdown(report);
  if (secrets.heldIn(text).length > 0) throw new SecretShownError([path]);
  attempt(path, () => appendFileSync(path, `\n${text}`));
}
