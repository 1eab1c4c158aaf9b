import type { Command } from 'commander';
import { trendFormats } from '../../reports/trend/formats.ts';
import { collect, formatHelp } from '../arguments.ts';
import type { Perform } from '../context.ts';
import type { TrendFlags } from './flags.ts';

/** Adds the command `trend` to the grammar. */
export function addTrendCommand(program: Command, perform: Perform): void {
  program
    .command('trend')
    .description('show many runs over time')
    .argument('<folder>', 'where reports in JSON are, in folders of their own too')
    .option('--report <format=path>', formatHelp(trendFormats), collect)
    .action((folder: string, flags: TrendFlags) =>
      perform(async (context) => {
        const { trend } = await import('./action.ts');
        return trend(folder, flags, context);
      }),
    );
}
