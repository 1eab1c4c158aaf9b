import type { Command } from 'commander';
import { comparisonRenderers } from '../reports/compare/index.ts';
import { trendRenderers } from '../reports/trend/index.ts';
import { type AcceptFlags, accept, prune } from './baseline/action.ts';
import { type CompareFlags, compare } from './compare/action.ts';
import type { CommandContext } from './context.ts';
import { exitCodes } from './exit.ts';
import { type TrendFlags, trend } from './trend/action.ts';

/** What the commands about more than one run do; each gives the exit code. */
export interface RegressionActions {
  compare(base: string, head: string, flags: CompareFlags): number;
  accept(file: string, report: string, flags: AcceptFlags): number;
  prune(file: string, report: string): number;
  trend(folder: string, flags: TrendFlags): number;
}

/** What the commands do in some surroundings. */
export function regressionActions(context: CommandContext): RegressionActions {
  const print = (text: string): number => {
    context.stdout.write(text);
    return exitCodes.conforms;
  };
  return {
    compare: (base, head, flags) => compare(base, head, flags, context),
    accept: (file, report, flags) => print(accept(file, report, flags)),
    prune: (file, report) => print(prune(file, report)),
    trend: (folder, flags) => print(trend(folder, flags)),
  };
}

/** Adds the commands about more than one run to the grammar. */
export function addRegressionCommands(
  program: Command,
  actions: RegressionActions,
  done: (exitCode: number) => void,
): void {
  program
    .command('compare')
    .description('tell how a run differs from an earlier one; fails on a new failure and on a "must" no longer judged')
    .argument('<base>', 'the report of the earlier run, in JSON')
    .argument('<head>', 'the report of the later run, in JSON')
    .option('--fail-on <gates>', "fail on new, lost-coverage, flaky, still or 'latency>20%' too; repeatable", collect)
    .option('--report <format=path>', `write ${Object.keys(comparisonRenderers).join(', ')}; repeatable`, collect)
    .action((base: string, head: string, flags: CompareFlags) => done(actions.compare(base, head, flags)));
  const baseline = program.command('baseline').description('keep the findings that somebody answers for');
  baseline
    .command('accept')
    .description('write the findings of a report into a baseline, or renew them there')
    .argument('<file>', 'the baseline, YAML or JSON; made where it is missing')
    .argument('<report>', 'the report of a run, in JSON')
    .requiredOption('--reason <words>', 'why they are accepted')
    .requiredOption('--owner <name>', 'who answers for them')
    .option('--expires <date>', 'the last day that they are accepted; in 90 days unless given')
    .option('--only <glob|fingerprint>', 'accept what fits; repeatable', collect)
    .action((file: string, report: string, flags: AcceptFlags) => done(actions.accept(file, report, flags)));
  baseline
    .command('prune')
    .description('remove what a report shows to be stale from a baseline')
    .argument('<file>', 'the baseline')
    .argument('<report>', 'the report of a whole run, in JSON')
    .action((file: string, report: string) => done(actions.prune(file, report)));
  program
    .command('trend')
    .description('show many runs over time')
    .argument('<folder>', 'where reports in JSON are, in folders of their own too')
    .option('--report <format=path>', `write ${Object.keys(trendRenderers).join(', ')}; repeatable`, collect)
    .action((folder: string, flags: TrendFlags) => done(actions.trend(folder, flags)));
}

function collect(value: string, values: readonly string[] = []): readonly string[] {
  return [...values, value];
}
