import type { Command } from 'commander';
import { collect, profileHelp } from '../arguments.ts';
import type { Perform } from '../context.ts';
import type { ServeFlags } from './flags.ts';

/** Adds the command `serve` to the grammar. */
export function addServeCommand(program: Command, perform: Perform): void {
  program
    .command('serve')
    .description('run the reference server, or an imitation of a release')
    .option('--profile <name>', profileHelp)
    .option('--port <number>', 'port on 127.0.0.1; a free one unless given')
    .option('--fault <id>', 'a fault to switch on; repeatable', collect)
    .option('--behave <name>', 'contract, or the release to imitate: influxd-2.7, influxd-2.8, influxd-2.9')
    .option('--replicas <number>', 'start a cluster of so many, each with a port of its own (1)')
    .option('--lag <duration>', 'how late its replicas hear of each other (at once)')
    .option('--json', 'print the address, the token and what stands there as one JSON object')
    .option('--fresh', 'start an imitation before its set-up')
    .action((flags: ServeFlags) =>
      perform(async (context) => {
        const { serve } = await import('./action.ts');
        return serve(flags, context);
      }),
    );
}
