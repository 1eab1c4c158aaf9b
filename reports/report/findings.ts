import type { Finding } from '../../engine/evidence/finding.ts';
import type { Report } from './report.ts';
import type { Result } from './result.ts';

/** A finding of a report, the result that it belongs to, and a name that no other has and that can name a file. */
export interface Found {
  readonly name: string;
  readonly result: Result;
  readonly finding: Finding;
}

/** What a report found: everything that is broken or flaky. */
export function findingsOf({ results }: Pick<Report, 'results'>): readonly Found[] {
  return results.flatMap((result) => {
    const { outcome, requirement } = result;
    if (outcome.status !== 'broken' && outcome.status !== 'flaky') return [];
    const { finding } = outcome;
    return [{ name: `${fileName(requirement)}-${fileName(finding.fingerprint)}`, result, finding }];
  });
}

/** A report comes from a file, which must not choose where another is written. */
function fileName(text: string): string {
  return text.replaceAll(/[^\w-]+/g, '-');
}
