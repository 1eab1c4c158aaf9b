import { appendFileSync } from 'node:fs';
import type { Secrets } from '../../../client/redaction/secrets.ts';
import type { Report } from '../../../reports/report/report.ts';
import { attempt } from '../../files.ts';
import { SecretShownError } from '../../secret-shown-error.ts';

/** Appends the report to what a step has shown so far. Rejects with UsageError and SecretShownError. */
export async function appendSummary(path: string, report: Report, secrets: Secrets): Promise<void> {
  const { renderMarkdown } = await import('../../../reports/markdown/markdown.ts');
  const text = renderMarkdown(report);
  if (secrets.heldIn(text).length > 0) throw new SecretShownError([path]);
  attempt(path, () => appendFileSync(path, `\n${text}`));
}
