import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../reports/report/report.ts';

/** A place for a JSON report: the flags that ask for it, and the report once the tool has ended. */
export function jsonReport() {
  const file = join(mkdtempSync(join(tmpdir(), 'tokenproof-test-')), 'report.json');
  return {
    flags: ['--report', `json=${file}`] as const,
    read: () => JSON.parse(readFileSync(file, 'utf8')) as Report,
  };
}
