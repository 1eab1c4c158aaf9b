import type { Command } from 'commander';
import type { Perform } from '../context.ts';
import { addRunOptions } from '../run/command.ts';
import type { ConfigFlags } from './flags.ts';

/** Adds the command `config` to the grammar. */
export function addConfigCommand(program: Command, perform: Perform): void {
  const command = program
    .command('config')
    .description('print what a run with the same arguments would go by, and where each value stands; sends nothing');
  addRunOptions(command)
    .option('--json', 'print it as JSON')
    .action((name: string | undefined, { json, ...flags }: ConfigFlags) =>
      perform(async (context) => {
        const { printConfiguration } = await import('./action.ts');
        return printConfiguration({ flags, name }, json === true, context);
      }),
    );
}
