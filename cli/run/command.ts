import type { Command } from 'commander';
import { capabilities } from '../../client/preparation/prepared-target.ts';
import { formats } from '../../reports/forms/formats.ts';
import { releases } from '../../spec/releases.ts';
import { addEmbeddedOptions, collect, formatHelp, profileHelp } from '../arguments.ts';
import type { Perform } from '../context.ts';
import { addRequirementsOption, takeUpRequirements } from '../own-requirements.ts';
import { addPrincipalOptions } from '../target/options.ts';
import { addLimitOptions } from './bounds/limits.ts';
import type { RunFlags } from './flags.ts';
import { addReplicaOptions } from './replica-options.ts';
import { addTransportOptions } from './transport-options.ts';

/** Adds the command `run` to the grammar. */
export function addRunCommand(program: Command, perform: Perform): void {
  addRunOptions(program.command('run').description('judge a server'))
    .option('--list', 'print the requirements and send nothing')
    .action((name: string | undefined, written: RunFlags) =>
      perform(async (context) => {
        if (written.list) {
          await takeUpRequirements(written);
          return (await import('./list.ts')).listSelected(written, context);
        }
        const { appliedFlags } = await import('../configuration/apply.ts');
        const flags = await appliedFlags({ flags: written, name }, context);
        await takeUpRequirements(flags);
        return (await import('./action.ts')).judge(flags, context);
      }),
    );
}

/** Adds the argument and the options that say what to judge and how. */
export function addRunOptions(command: Command): Command {
  command
    .argument('[target]', 'a target of the configuration')
    .option('--config <file>', 'the configuration; tokenproof.config.* here or above unless given')
    .option('--target <url>', 'base URL of the server to judge (INFLUX_HOST)')
    .option('--token <token>', 'an all-access or operator token of it (INFLUX_TOKEN)')
    .option('--profile <name>', profileHelp)
    .option('--embedded', 'judge the server that comes with tokenproof')
    .option('--mock', 'judge a Prism mock of the contract');
  addReplicaOptions(addTransportOptions(addRequirementsOption(addLimitOptions(addPrincipalOptions(command)))))
    .option('--spec <file|url>', 'judge by an OpenAPI document of your own')
    .option('--overlay <file|url>', 'change the contract by an OpenAPI Overlay first; repeatable', collect)
    .option('--seed <number>', 'repeat the plan of a run')
    .option('--seeds <number>', 'judge at this many seeds, that one first (1)')
    .option('--shard <i/n>', 'judge the i-th of n parts of the plan; tokenproof merge joins their reports')
    .option('--clean-first', 'begin by removing what earlier runs left on the server')
    .option('--cases <number>', 'cases of each requirement at most (25)')
    .option('--budget <duration>', 'begin no case after this long, such as 30s')
    .option('--for <duration>', 'as many cases as fit into this time, such as 30m')
    .option('--only <glob>', "judge what fits, such as 'delete/*'; repeatable", collect)
    .option('--exclude <glob>', 'judge nothing that fits; repeatable', collect)
    .option('--path <path>', 'replay one counterexample')
    .option('--concurrency <number>', 'requirements and requests at a time, at most (4)')
    .option('--revocation-within <duration>', 'time that a token may outlive its end (none)')
    .option('--timeout <duration>', 'time that an answer may take (10s)')
    .option('--report <format=path>', formatHelp(formats), collect)
    .option('--record <file>', 'write every exchange as an HTTP Archive, secrets named; for check and drift')
    .option('--badge <file>', 'write the verdict as a badge for an endpoint of shields.io')
    .option('--require <family>', 'inconclusive unless all of this family is judged; repeatable', collect)
    .option('--min-judged <percent>', 'inconclusive unless so much is judged, such as 90%')
    .option(
      '--without <capability>',
      `leave out of the verdict what needs ${capabilities.join(', ')}; repeatable`,
      collect,
    )
    .option('--known <release|file>', `excuse what ${releases.join(', ')} or a file of yours is known to do`)
    .option('--baseline <file>', 'fail only on what this file does not accept')
    .option('--strict', 'a broken "should" fails the run too')
    .option('--fail-on <severity>', 'fail on causes of these severities alone, such as critical,high', collect)
    .option('--verbose', 'print every finding, whole, and what was tried')
    .option('--silent', 'print nothing but errors; the exit code and --report tell')
    .option('--replicas <number>', 'how many replicas the embedded server has (1)')
    .option('--lag <duration>', 'how late they hear of each other (at once)');
  return addEmbeddedOptions(command);
}
