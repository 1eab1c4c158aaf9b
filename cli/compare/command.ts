import type { Command } from 'commander';
import { comparisonFormats } from '../../reports/compare/formats.ts';
import { collect, formatHelp } from '../arguments.ts';
import type { Perform } from '../context.ts';
import type { CompareFlags } from './flags.ts';

/** Adds the command `compare` to the grammar. */
export function addCompareCommand(program: Command, perform: Perform): void {
  program
    .command('compare')
    .description('tell how a run differs from an earlier one; fails on a new failure and on a "must" no longer judged')
    .argument('<base>', 'the report of the earlier run, in JSON')
    .argument('<head>', 'the report of the later run, in JSON')
    .option('--fail-on <gates>', "fail on new, lost-coverage, flaky, still or 'latency>20%' too; repeatable", collect)
    .option('--report <format=path>', formatHelp(comparisonFormats), collect)
    .action((base: string, head: string, flags: CompareFlags) =>
      perform(async (context) => {
        const { compare } = await import('./action.ts');
        return compare(base, head, flags, context);
      }),
    );
}
