import { Command } from 'commander';
import { formats } from '../../reports/forms/formats.ts';
import { releases } from '../../spec/releases.ts';
import { collect, formatHelp, profileHelp } from '../arguments.ts';
import type { Perform } from '../context.ts';
import { addRequirementsOption, takeUpRequirements } from '../own-requirements.ts';
import { addPrincipalOptions } from '../target/options.ts';
import type { RunFlags } from './flags.ts';

/** Adds the command `run` to the grammar. */
export function addRunCommand(program: Command, perform: Perform): void {
  runGrammar(program).action((flags: RunFlags) =>
    perform(async (context) => {
      await takeUpRequirements(flags);
      if (!flags.list) return (await import('./action.ts')).judge(flags, context);
      return (await import('./list.ts')).listSelected(flags, context);
    }),
  );
}

/** The flags of `run` in the words of a command line. Throws CommanderError. */
export function runFlagsIn(words: readonly string[]): RunFlags {
  const program = new Command().exitOverride().configureOutput({ outputError: () => {} });
  const run = runGrammar(program).action(() => {});
  program.parse([...words], { from: 'user' });
  return run.opts<RunFlags>();
}

function runGrammar(program: Command): Command {
  const command = program
    .command('run', { isDefault: true })
    .description('judge a server: the embedded one unless --target or --mock names another')
    .option('--target <url>', 'base URL of the server to judge (INFLUX_HOST)')
    .option('--token <token>', 'an all-access or operator token of it (INFLUX_TOKEN)')
    .option('--profile <name>', profileHelp);
  return addRequirementsOption(addPrincipalOptions(command))
    .option('--mock', 'judge a Prism mock of the contract')
    .option('--spec <file|url>', 'judge by an OpenAPI document of your own')
    .option('--seed <number>', 'repeat the plan of a run')
    .option('--seeds <number>', 'judge at this many seeds, that one first (1)')
    .option('--cases <number>', 'cases of each requirement at most (25)')
    .option('--budget <duration>', 'begin no case after this long, such as 30s')
    .option('--only <glob>', "judge what fits, such as 'delete/*'; repeatable", collect)
    .option('--list', 'print the requirements and send nothing')
    .option('--path <path>', 'replay one counterexample')
    .option('--concurrency <number>', 'requirements and requests at a time, at most (4)')
    .option('--revocation-within <duration>', 'time that a token may outlive its end (none)')
    .option('--timeout <duration>', 'time that an answer may take (10s)')
    .option('--report <format=path>', formatHelp(formats), collect)
    .option('--badge <file>', 'write the verdict as a badge for an endpoint of shields.io')
    .option('--known <release|file>', `excuse what ${releases.join(', ')} or a file of yours is known to do`)
    .option('--baseline <file>', 'fail only on what this file does not accept')
    .option('--strict', 'a broken "should" fails the run too')
    .option('--fault <id>', 'a fault of the embedded server; repeatable', collect)
    .option('--behave <name>', 'what the embedded server is: contract, influxd-2.7, influxd-2.8 or influxd-2.9');
}
