import { findingsOf } from '../../reports/report/findings.ts';
import type { Report } from '../../reports/report/report.ts';
import type { Shown } from '../../spec/drift/fact.ts';
import type { Traffic } from './answers.ts';

/** What a report of a run tells of answers: the statuses of all, and of those that belong to findings more. */
export function reportedAnswers(report: Report, file: string): Traffic {
  const counted = report.coverage.operations.flatMap(({ count, operation, status }): readonly Shown[] =>
    operation === null
      ? []
      : Array.from({ length: count }, () => ({ operation, answer: bare(status), bodyKnown: false })),
  );
  const told = findingsOf(report).flatMap(({ finding }) =>
    finding.exchanges.flatMap(({ answer, draft }): readonly Shown[] =>
      draft.operation === null ? [] : [{ operation: draft.operation, answer, bodyKnown: true }],
    ),
  );
  const note =
    'A report of a run holds the statuses of all answers, and headers and bodies of those that belong to findings alone; run --record FILE keeps all.';
  return { source: file, answers: [...counted, ...told], notes: [note], whole: false };
}

function bare(status: number): Shown['answer'] {
  return { status, headers: {}, body: '' };
}
