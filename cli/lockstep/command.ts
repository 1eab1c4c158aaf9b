import type { Command } from 'commander';
import { capabilities } from '../../client/preparation/prepared-target.ts';
import { lockstepFormats } from '../../reports/lockstep/formats.ts';
import { collect, formatHelp, profileHelp } from '../arguments.ts';
import type { Perform } from '../context.ts';
import { addTransportOptions } from '../run/transport-options.ts';
import type { LockstepFlags } from './flags.ts';

/** Adds the command `lockstep` to the grammar. */
export function addLockstepCommand(program: Command, perform: Perform): void {
  const command = program
    .command('lockstep')
    .description('send the same sequences to two servers, and show each kind of difference with who is right')
    .argument('[a]', 'URL of the first server, or a target of the configuration')
    .argument('[b]', 'URL of the second server, or a target of the configuration')
    .option('--config <file>', 'the configuration; tokenproof.config.* here or above unless given');
  for (const side of ['a', 'b'] as const) addSideOptions(command, side);
  addTransportOptions(command)
    .option('--seed <number>', 'repeat what was drawn')
    .option('--cases <number>', 'sequences that are drawn, besides the plain ones (100)')
    .option('--budget <duration>', 'begin no sequence after this long, such as 30s')
    .option('--path <path>', 'replay one sequence')
    .option('--ignore <glob>', 'pass over differences whose id fits; repeatable', collect)
    .option('--without <capability>', `leave out what needs ${capabilities.join(', ')}; repeatable`, collect)
    .option('--rate <number/s>', 'requests in a second to each server, at most, such as 10/s')
    .option('--timeout <duration>', 'time that an answer may take (10s)')
    .option('--revocation-within <duration>', 'time that a token may outlive its end (none)')
    .option('--yes', 'create things on servers that are not on this host, without asking')
    .option('--report <format=path>', formatHelp(lockstepFormats), collect)
    .action((a: string | undefined, b: string | undefined, flags: LockstepFlags) =>
      perform(async (context) => {
        const { lockstep } = await import('./action.ts');
        return lockstep({ a, b, flags }, context);
      }),
    );
}

function addSideOptions(command: Command, side: 'a' | 'b'): void {
  const server = side === 'a' ? 'the first server' : 'the second server';
  command
    .option(`--token-${side} <token>`, `an all-access or operator token of ${server}`)
    .option(`--org-${side} <name>`, `the organization to work in on ${server}`)
    .option(`--org-id-${side} <id>`, `the organization to work in on ${server}`)
    .option(`--profile-${side} <name>`, `what ${server} promises: ${profileHelp}`)
    .option(`--embedded-${side}`, `let ${server} be the one that comes with tokenproof`)
    .option(`--behave-${side} <name>`, `let ${server} be an imitation: influxd-2.7, influxd-2.8 or influxd-2.9`)
    .option(`--fault-${side} <id>`, `a fault of ${server}, where it comes with tokenproof; repeatable`, collect)
    .option(`--second-token-${side} <token>`, `an all-access token of another organization of ${server}`)
    .option(`--second-org-id-${side} <id>`, 'the organization of that token')
    .option(`--user-${side} <name>`, `another user of the organization on ${server}, for sessions`)
    .option(`--password-${side} <password>`, 'the password of that user');
}
