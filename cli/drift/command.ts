import type { Command } from 'commander';
import { driftFormats } from '../../reports/drift/formats.ts';
import { addEmbeddedOptions, collect, formatHelp, profileHelp } from '../arguments.ts';
import type { Perform } from '../context.ts';
import { addTransportOptions } from '../run/transport-options.ts';
import { addPrincipalOptions } from '../target/options.ts';
import type { DriftFlags } from './flags.ts';

/** Adds the command `drift` to the grammar. */
export function addDriftCommand(program: Command, perform: Perform): void {
  const command = program
    .command('drift')
    .description('tell what a server shows and a contract lacks, and the reverse, with the overlay that adds it')
    .argument('[file]', 'a recording (HAR) of any client or of run --record, or a report of a run in JSON')
    .option('--target <url>', 'base URL of a server to run against instead (INFLUX_HOST)')
    .option('--token <token>', 'an all-access or operator token of it (INFLUX_TOKEN)')
    .option('--embedded', 'run against the server that comes with tokenproof')
    .option('--profile <name>', profileHelp)
    .option('--spec <file|url>', 'an OpenAPI document of your own')
    .option('--overlay <file|url>', 'change the contract by an OpenAPI Overlay first; repeatable', collect)
    .option('--only <glob>', "run what fits, such as 'delete/*'; repeatable", collect)
    .option('--exclude <glob>', 'run nothing that fits; repeatable', collect)
    .option('--cases <number>', 'cases of each requirement at most (25)')
    .option('--seed <number>', 'repeat the plan of a run')
    .option('--timeout <duration>', 'time that an answer may take (10s)')
    .option('--yes', 'create things on a server that is not on this host, without asking')
    .option('--patch <file>', 'write the OpenAPI Overlay 1.0 that adds to the contract what was shown')
    .option('--fail-on <what>', 'fail on shown, on unseen too, or never (shown)')
    .option('--report <format=path>', formatHelp(driftFormats), collect);
  addTransportOptions(addPrincipalOptions(addEmbeddedOptions(command))).action(
    (file: string | undefined, flags: DriftFlags) =>
      perform(async (context) => {
        const { drift } = await import('./action.ts');
        return drift(file, flags, context);
      }),
  );
}
