import type { Command } from 'commander';
import { addEmbeddedOptions, collect } from '../arguments.ts';
import type { Perform } from '../context.ts';
import { addRequirementsOption, takeUpRequirements } from '../own-requirements.ts';
import { addTransportOptions } from '../run/transport-options.ts';
import { addPrincipalOptions } from '../target/options.ts';
import type { ReplayFlags } from './flags.ts';

/** Adds the command `replay` to the grammar. */
export function addReplayCommand(program: Command, perform: Perform): void {
  const command = program
    .command('replay')
    .description('send the case of a finding again: SAME, FIXED, CHANGED or UNREPRODUCIBLE')
    .argument('<report>', 'the report of a run, in JSON')
    .argument('[finding]', 'a requirement, or the beginning of a fingerprint; the only one unless given')
    .option('--target <url>', 'base URL of the server to send to (INFLUX_HOST); a report does not choose it')
    .option('--token <token>', 'an all-access or operator token of it (INFLUX_TOKEN)')
    .option('--embedded', 'send to the server that comes with tokenproof')
    .option('--mock', 'send to a Prism mock of the contract')
    .option('--spec <file|url>', 'judge by an OpenAPI document of your own')
    .option('--overlay <file|url>', 'change the contract by an OpenAPI Overlay first; repeatable', collect)
    .option('--yes', 'create things on a server that is not on this host, without asking')
    .option('--known <release|file>', 'excuse what a release or a file of yours is known to do')
    .option('--concurrency <number>', 'requests at a time, at most (4)')
    .option('--revocation-within <duration>', 'time that a token may outlive its end (none)')
    .option('--timeout <duration>', 'time that an answer may take (10s)');
  addTransportOptions(addRequirementsOption(addPrincipalOptions(addEmbeddedOptions(command)))).action(
    (report: string, finding: string | undefined, flags: ReplayFlags) =>
      perform(async (context) => {
        await takeUpRequirements(flags);
        const { replay } = await import('./action.ts');
        return replay({ report, finding, flags }, context);
      }),
  );
}
