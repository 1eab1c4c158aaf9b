import type { Command } from 'commander';
import { collect, profileHelp } from '../arguments.ts';
import type { Perform } from '../context.ts';
import { addRequirementsOption, takeUpRequirements } from '../own-requirements.ts';
import type { ListFlags } from './flags.ts';

/** Adds the command `list` to the grammar. */
export function addListCommand(program: Command, perform: Perform): void {
  const command = program
    .command('list')
    .description('list the requirements, a line each or as JSON with all that is known of them')
    .argument('[globs...]', "what to list, such as 'delete/*'; everything unless given")
    .option('--profile <name>', `leave out what a profile does not promise: ${profileHelp}`)
    .option('--exclude <glob>', 'list nothing that fits; repeatable', collect)
    .option('--json', 'print it as JSON, by tokenproof/catalogue.schema.json');
  addRequirementsOption(command).action((globs: readonly string[], flags: ListFlags) =>
    perform(async (context) => {
      await takeUpRequirements(flags);
      const { listRequirements } = await import('./action.ts');
      return listRequirements(globs, flags, context);
    }),
  );
}
