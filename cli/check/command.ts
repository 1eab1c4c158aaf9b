import type { Command } from 'commander';
import { checkFormats } from '../../reports/check/formats.ts';
import { releases } from '../../spec/releases.ts';
import { collect, formatHelp, profileHelp } from '../arguments.ts';
import type { Perform } from '../context.ts';
import type { CheckFlags } from './flags.ts';

/** Adds the command `check` to the grammar. */
export function addCheckCommand(program: Command, perform: Perform): void {
  program
    .command('check')
    .description('judge recorded exchanges of any client: each by the contract, and all in their order')
    .argument('<file>', 'an HTTP Archive (HAR) of a browser, a proxy, or of run --record')
    .option('--profile <name>', `${profileHelp}; what the recorded server says of itself unless given`)
    .option('--spec <file|url>', 'judge by an OpenAPI document of your own')
    .option('--overlay <file|url>', 'change the contract by an OpenAPI Overlay first; repeatable', collect)
    .option('--known <release|file>', `excuse what ${releases.join(', ')} or a file of yours is known to do`)
    .option('--revocation-within <duration>', 'time that a token may outlive its end (none)')
    .option('--strict', 'a broken "should" fails too')
    .option('--report <format=path>', formatHelp(checkFormats), collect)
    .action((file: string, flags: CheckFlags) =>
      perform(async (context) => {
        const { check } = await import('./action.ts');
        return check(file, flags, context);
      }),
    );
}
