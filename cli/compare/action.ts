import { compareReports } from '../../reports/compare/comparison.ts';
import type { Gate } from '../../reports/compare/gates.ts';
import { comparisonRenderers } from '../../reports/compare/index.ts';
import { renderComparisonText } from '../../reports/compare/text.ts';
import { readReport } from '../../reports/report/read.ts';
import type { CommandContext } from '../context.ts';
import { documents, writeDocuments } from '../documents.ts';
import { exitCodes } from '../exit.ts';
import { fittedTo } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { list } from '../values.ts';
import type { CompareFlags } from './flags.ts';

/** The command `compare`: tells how a run differs from an earlier one; gives the exit code. Throws SavedReportError and UsageError. */
export function compare(basePath: string, headPath: string, flags: CompareFlags, context: CommandContext): number {
  const { stdout, environment } = context;
  const gates = list(flags.failOn).map(gateOf);
  const [base, head] = [readReport(basePath), readReport(headPath)];
  const outputs = documents(flags.report ?? [], comparisonRenderers);
  const comparison = compareReports(base, head, gates);
  const color = stdout.isTTY === true && environment.NO_COLOR === undefined;
  stdout.write(fittedTo(stdout, renderComparisonText(comparison, { color })));
  writeDocuments(comparison, outputs);
  return comparison.verdict === 'clean' ? exitCodes.conforms : exitCodes.violates;
}

/** The gate that a text names. Throws UsageError. */
export function gateOf(text: string): Gate {
  if (text === 'new' || text === 'lost-coverage' || text === 'flaky' || text === 'still') return { kind: text };
  const [, percent] = /^latency>(\d{1,6}(?:\.\d{1,3})?)%$/.exec(text) ?? [];
  if (percent !== undefined) return { kind: 'latency', percent: Number(percent) };
  const cure = "Use new, lost-coverage, flaky, still or 'latency>20%', in quotes because of the >.";
  throw new UsageError(`There is no gate "${text}".`, cure, 'UNKNOWN_GATE');
}
