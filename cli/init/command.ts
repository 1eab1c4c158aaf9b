import type { Command } from 'commander';
import { profileHelp } from '../arguments.ts';
import type { Perform } from '../context.ts';
import type { InitFlags } from './flags.ts';

/** Adds the command `init` to the grammar. */
export function addInitCommand(program: Command, perform: Perform): void {
  program
    .command('init')
    .description('write a configuration; asks on a terminal for what no flag says')
    .option('--name <name>', 'what to call the target (local)')
    .option('--target <url>', 'base URL of the server')
    .option('--token <reference>', 'where its token is: env:NAME or file:path (env:INFLUX_TOKEN)')
    .option('--org <name>', 'the organization to work in')
    .option('--profile <name>', profileHelp)
    .option('--file <path>', 'the file to write (tokenproof.config.yaml)')
    .option('--force', 'write over a file that is there')
    .action((flags: InitFlags) =>
      perform(async (context) => {
        const { init } = await import('./action.ts');
        return init(flags, context);
      }),
    );
}
