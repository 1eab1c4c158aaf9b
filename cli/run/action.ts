import type { Report } from '../../reports/report/report.ts';
import type { Tally } from '../../reports/report/tally.ts';
import { counted } from '../../reports/text/plain-text.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { standardOutput } from '../files.ts';
import { checkOutputs, writeReports } from '../output.ts';
import { fittedTo } from '../terminal.ts';
import { confirmCreating } from './confirm.ts';
import { exitCodeOf } from './exit-code.ts';
import type { RunFlags } from './flags.ts';
import { runOptions } from './options.ts';
import { PartialReports } from './output/partial-reports.ts';
import { Progress } from './output/progress.ts';
import { appendSummary } from './output/step-summary.ts';
import { stepSummaryOf } from './output/summary-file.ts';
import { textOptions } from './output/text-options.ts';
import { tellRemains } from './remains.ts';
import { runSoon } from './session/run-soon.ts';

/** The command `run`: judges, shows how far it is, prints the report and writes the others; gives the exit code. */
export async function judge(flags: RunFlags, context: CommandContext): Promise<number> {
  const { stdout, stderr, environment, secrets, signal } = context;
  const options = runOptions(flags, environment);
  if (flags.plan) return (await import('./plan/action.ts')).plan(options, context);
  await confirmCreating(options, flags, context);
  checkOutputs(options.outputs);
  const summary = stepSummaryOf(environment);
  await tellRemains(options, flags, (text) => void stderr.write(text));
  const partial = new PartialReports(options.outputs, secrets);
  const progress = new Progress(flags.silent ? null : stderr, environment);
  const start = performance.now();
  const onStop = () => {
    progress.clear();
    if (!flags.silent) stderr.write(fittedTo(stderr, stopping));
  };
  signal.addEventListener('abort', onStop, { once: true });
  const onResult = (tally: Tally, soFar: () => Report) => {
    if (!signal.aborted) progress.show(described(tally, options.selected.length, performance.now() - start));
    partial.update(soFar);
  };
  const onWarning = (sentence: string) => void stderr.write(`tokenproof: ${sentence}\n`);
  const report = await runSoon(options, { signal, onResult, onWarning, secrets }).finally(() => {
    progress.clear();
    signal.removeEventListener('abort', onStop);
  });
  const { renderText } = await import('../../reports/text/text.ts');
  const claimed = options.outputs.some(({ path }) => path === standardOutput);
  if (!flags.silent) {
    const stream = claimed ? stderr : stdout;
    stream.write(renderText(report, textOptions(stream, environment, flags.verbose)));
  }
  await writeReports(report, options.outputs, secrets, context);
  if (summary !== null) await appendSummary(summary, report, secrets);
  return signal.aborted ? exitCodes.interrupted : exitCodeOf(report, options.strict, options.failOn);
}

const stopping =
  'tokenproof: stopping, cleaning up … (a second Ctrl-C leaves at once; tokenproof clean removes what is left then)\n';

function described({ done, broken, requests }: Tally, total: number, ms: number): string {
  const rate = Math.round((1000 * requests) / Math.max(ms, 1));
  return `${done}/${total} requirements, ${broken} broken, ${counted(requests, 'request')}, ${rate}/s`;
}
