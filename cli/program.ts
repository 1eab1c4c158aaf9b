import { Command, type CommanderError } from 'commander';
import { formats } from '../reports/forms/index.ts';
import { releases } from '../spec/known.ts';
import { profileNames } from '../spec/profiles.ts';
import type { ExplainFlags } from './explain/action.ts';
import { addRegressionCommands, type RegressionActions } from './regression.ts';
import type { ReplayRequest } from './replay/action.ts';
import { replayCommand } from './replay/command.ts';
import type { ReplayFlags } from './replay/flags.ts';
import type { ReportFlags } from './report/action.ts';
import type { RunFlags } from './run/flags.ts';
import type { SelftestFlags } from './selftest/options.ts';
import type { ServeFlags } from './serve/action.ts';
import { version } from './version.ts';

/** What the commands do; each gives the exit code. */
export interface Actions extends RegressionActions {
  run(flags: RunFlags): Promise<number>;
  serve(flags: ServeFlags): Promise<number>;
  selftest(flags: SelftestFlags): Promise<number>;
  explain(topic: string | undefined, flags: ExplainFlags): Promise<number>;
  report(path: string, flags: ReportFlags): Promise<number>;
  replay(request: ReplayRequest): Promise<number>;
}

const profileHelp = `one of ${profileNames.join(', ')}`;

/** The command line's grammar. Parsing throws CommanderError where it is not followed. */
export function programOf(actions: Actions, done: (exitCode: number) => void, print: (text: string) => void): Command {
  const program = new Command('tokenproof')
    .description('Tells whether a server keeps the promises of the InfluxDB v2 Authorizations (API tokens) API.')
    .version(version)
    .exitOverride((error: CommanderError) => {
      throw error;
    })
    .configureOutput({ writeOut: print, writeErr: () => {}, outputError: () => {} });
  runCommand(program).action(async (flags: RunFlags) => done(await actions.run(flags)));
  program
    .command('serve')
    .description('run the reference server, or an imitation of a release')
    .option('--profile <name>', profileHelp)
    .option('--port <number>', 'port on 127.0.0.1; a free one unless given')
    .option('--fault <id>', 'a fault to switch on; repeatable', collect)
    .option('--behave <name>', 'contract, or the release to imitate: influxd-2.7, influxd-2.8, influxd-2.9')
    .option('--fresh', 'start an imitation before its set-up')
    .action(async (flags: ServeFlags) => done(await actions.serve(flags)));
  selftestCommand(program).action(async (flags: SelftestFlags) => done(await actions.selftest(flags)));
  program
    .command('explain')
    .description('explain a requirement, a fault, or the corrections of the contracts')
    .argument('[topic]', 'the id of a requirement or of a fault, or "overlay"')
    .option('--list', 'list the requirements')
    .action(async (topic: string | undefined, flags: ExplainFlags) => done(await actions.explain(topic, flags)));
  program
    .command('report')
    .description('write a saved report in other forms')
    .argument('<file>', 'a report that was written with --report json=…')
    .option('--to <format=path>', `write ${formats.join(', ')}; repeatable`, collect)
    .action(async (path: string, flags: ReportFlags) => done(await actions.report(path, flags)));
  replayCommand(program).action(async (report: string, finding: string, flags: ReplayFlags) =>
    done(await actions.replay({ report, finding, flags })),
  );
  addRegressionCommands(program, actions, done);
  return program;
}

/** The flags of `run` in the words of a command line. Throws CommanderError. */
export function runFlagsIn(words: readonly string[]): RunFlags {
  const program = new Command().exitOverride().configureOutput({ outputError: () => {} });
  const run = runCommand(program).action(() => {});
  program.parse([...words], { from: 'user' });
  return run.opts<RunFlags>();
}

function runCommand(program: Command): Command {
  return program
    .command('run', { isDefault: true })
    .description('judge a server: the embedded one unless --target or --mock names another')
    .option('--target <url>', 'base URL of the server to judge (INFLUX_HOST)')
    .option('--token <token>', 'an all-access or operator token of it (INFLUX_TOKEN)')
    .option('--profile <name>', profileHelp)
    .option('--org <name>', 'the organization to work in (INFLUX_ORG)')
    .option('--org-id <id>', 'the organization to work in (INFLUX_ORG_ID)')
    .option('--second-token <token>', 'an all-access token of another organization')
    .option('--second-org-id <id>', 'the organization of that token')
    .option('--user <name>', 'another user of the organization, for sessions')
    .option('--password <password>', 'the password of that user')
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
    .option('--report <format=path>', `write ${formats.join(', ')}; repeatable`, collect)
    .option('--badge <file>', 'write the verdict as a badge for an endpoint of shields.io')
    .option('--known <release|file>', `excuse what ${releases.join(', ')} or a file of yours is known to do`)
    .option('--baseline <file>', 'fail only on what this file does not accept')
    .option('--strict', 'a broken "should" fails the run too')
    .option('--fault <id>', 'a fault of the embedded server; repeatable', collect)
    .option('--behave <name>', 'what the embedded server is: contract, influxd-2.7, influxd-2.8 or influxd-2.9');
}

function selftestCommand(program: Command): Command {
  return program
    .command('selftest')
    .description('judge servers with known faults, and tell which faults the suites find')
    .option('--fault <glob>', 'the faults to try; all unless given; repeatable', collect)
    .option('--behave <name>', 'the servers to try: contract, influxd-2.9 …; both of these unless given', collect)
    .option('--seeds <number>', 'how many seeds each fault must be killed at (5)')
    .option('--seed <number>', 'the first of them (1)')
    .option('--sample <number>', 'try this many of the faults, others at another seed')
    .option('--brief', 'judge only the requirement that a fault names')
    .option('--budget <duration>', 'begin with no further servers after this long, such as 10m')
    .option('--jobs <number>', 'runs at a time; as many as there are processors unless given')
    .option('--write <file>', 'write the kill matrix as Markdown');
}

function collect(value: string, values: readonly string[] = []): readonly string[] {
  return [...values, value];
}
