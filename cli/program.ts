import { Command, type CommanderError } from 'commander';
import { renderers } from '../reports/index.ts';
import { releases } from '../spec/known.ts';
import { profileNames } from '../spec/profiles.ts';
import type { RunFlags } from './options.ts';
import type { ServeFlags } from './serve.ts';
import { version } from './version.ts';

/** What the commands do; each gives the exit code. */
export interface Actions {
  run(flags: RunFlags): Promise<number>;
  serve(flags: ServeFlags): Promise<number>;
  explain(topic: string): Promise<number>;
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
  program
    .command('explain')
    .description('explain a requirement, or the corrections of the contracts')
    .argument('<topic>', 'the id of a requirement, or "overlay"')
    .action(async (topic: string) => done(await actions.explain(topic)));
  return program;
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
    .option('--cases <number>', 'cases of each requirement at most (25)')
    .option('--budget <duration>', 'begin no case after this long, such as 30s')
    .option('--only <glob>', "judge what fits, such as 'delete/*'; repeatable", collect)
    .option('--list', 'print the requirements and send nothing')
    .option('--path <path>', 'replay one counterexample')
    .option('--concurrency <number>', 'requirements and requests at a time, at most (4)')
    .option('--timeout <duration>', 'time that an answer may take (10s)')
    .option('--report <format=path>', `write ${Object.keys(renderers).join(', ')} to a file; repeatable`, collect)
    .option('--known <release|file>', `excuse what ${releases.join(', ')} or a file of yours is known to do`)
    .option('--strict', 'a broken "should" fails the run too')
    .option('--fault <id>', 'a fault of the embedded server; repeatable', collect);
}

function collect(value: string, values: readonly string[] = []): readonly string[] {
  return [...values, value];
}
