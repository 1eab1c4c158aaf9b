import type { Command } from 'commander';
import { formats } from '../../reports/forms/formats.ts';
import { collect, formatHelp } from '../arguments.ts';
import type { Perform } from '../context.ts';
import { addRequirementsOption, takeUpRequirements } from '../own-requirements.ts';
import type { MergeFlags } from './flags.ts';

/** Adds the command `merge` to the grammar. */
export function addMergeCommand(program: Command, perform: Perform): void {
  const command = program
    .command('merge')
    .description('join the reports of the shards of one plan; ends as the whole run would')
    .argument('<reports...>', 'the reports of all shards, in JSON')
    .option('--report <format=path>', formatHelp(formats), collect)
    .option('--strict', 'a broken "should" fails the run too')
    .option('--fail-on <severity>', 'fail on causes of these severities alone, such as critical,high', collect);
  addRequirementsOption(command).action((paths: readonly string[], flags: MergeFlags) =>
    perform(async (context) => {
      await takeUpRequirements(flags);
      const { merge } = await import('./action.ts');
      return merge(paths, flags, context);
    }),
  );
}
