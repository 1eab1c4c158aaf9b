import { readReport, SavedReportError } from '../../reports/report/read.ts';
import type { Report } from '../../reports/report/report.ts';
import { isRequirementId } from '../../suites/catalogue.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { checkWritable } from '../files.ts';
import { checkOutputs, outputs, writeReports } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { bundlePath, writeBundle } from './bundle.ts';
import type { ReportFlags } from './flags.ts';

/** The command `report`: writes a saved report in other forms; gives the exit code. Throws SavedReportError and UsageError. */
export async function convert(path: string, { to = [] }: ReportFlags, context: CommandContext): Promise<number> {
  if (to.length === 0) throw new UsageError('There is nothing to write the report to.', 'Give --to html=report.html.');
  const bundles = to.flatMap(bundlePath);
  const all = outputs(
    to.filter((text) => bundlePath(text).length === 0),
    '--to',
  );
  const report = readReport(path);
  demandKnown(report, path);
  checkOutputs(all);
  checkWritable(bundles);
  await writeReports(report, all, context.secrets, context);
  for (const bundle of bundles) await writeBundle(report, bundle, context);
  return exitCodes.conforms;
}

/** A document tells what each requirement demands, which only the catalogue knows. */
function demandKnown({ results, run }: Report, path: string): void {
  const stray = results.find(({ requirement }) => !isRequirementId(requirement));
  if (stray === undefined) return;
  const sentence = `The report ${path} is about ${stray.requirement}, which this version does not have.`;
  throw new SavedReportError('REPORT_OTHER_CATALOGUE', sentence, `Use tokenproof ${run.tool.version}.`);
}
