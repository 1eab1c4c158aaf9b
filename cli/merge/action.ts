import { BaselineFile } from '../../reports/baseline/file.ts';
import { mergeReports } from '../../reports/merge/merge.ts';
import { type Part, partsOf } from '../../reports/merge/parts.ts';
import { readReport } from '../../reports/report/read.ts';
import { renderText } from '../../reports/text/text.ts';
import type { CommandContext } from '../context.ts';
import { standardOutput } from '../files.ts';
import { checkOutputs, outputs, writeReports } from '../output.ts';
import { exitCodeOf } from '../run/exit-code.ts';
import { failingOf } from '../run/fail-on.ts';
import { knownOf } from '../run/known-of.ts';
import { textOptions } from '../run/output/text-options.ts';
import type { MergeFlags } from './flags.ts';

/**
 * The command `merge`: joins the reports of the shards of a plan, prints the whole and writes it; gives its exit code.
 * Rejects with MergeError, SavedReportError, KnownError, BaselineError and UsageError.
 */
export async function merge(
  paths: readonly string[],
  { report: texts = [], ...flags }: MergeFlags,
  { stdout, stderr, secrets, environment, command }: CommandContext,
): Promise<number> {
  const { strict, failOn } = failingOf(flags);
  const all = outputs(texts);
  const parts = partsOf(paths.map((path) => ({ path, report: readReport(path) })));
  checkOutputs(all);
  const report = mergeReports(parts, givenIn(parts[0]));
  const text = all.some(({ path }) => path === standardOutput) ? stderr : stdout;
  text.write(renderText(report, textOptions(text, environment)));
  await writeReports(report, all, secrets, { stdout, command });
  return exitCodeOf(report, strict, failOn);
}

/** What the shards were given as files, which has to lie where it lay. */
function givenIn({ shard: { known, baseline } }: Part) {
  return {
    known: known === null ? null : knownOf(known),
    baseline: baseline === null ? null : new BaselineFile(baseline).baseline,
  };
}
