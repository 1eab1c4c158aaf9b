import type { Command } from 'commander';
import type { Perform } from '../context.ts';
import { addTransportOptions } from '../run/transport-options.ts';
import type { CleanFlags } from './flags.ts';

/** Adds the command `clean` to the grammar. */
export function addCleanCommand(program: Command, perform: Perform): void {
  const command = program
    .command('clean')
    .argument('[target]', 'a target of the configuration, by its name')
    .description('remove what earlier runs left on a server: those that were killed, or could not clean up')
    .option('--run <id>', 'clean up after this run alone, even if it seems to be still going on')
    .option('--all', 'clean up after runs, too, that were made under another address of the server')
    .option('--config <file>', 'the configuration; tokenproof.config.* here or above unless given')
    .option('--target <url>', 'base URL of the server (INFLUX_HOST)')
    .option('--token <token>', 'an all-access or operator token of it (INFLUX_TOKEN)')
    .option('--second-token <token>', 'the token of the other organization, where a run was given one')
    .option('--timeout <duration>', 'time that an answer may take (10s)');
  addTransportOptions(command).action((name: string | undefined, flags: CleanFlags) =>
    perform(async (context) => (await import('./action.ts')).clean(flags, name, context)),
  );
}
