import type { Command } from 'commander';

/** Adds the command `replay` to the grammar. */
export function replayCommand(program: Command): Command {
  return program
    .command('replay')
    .description('send the case of a finding again: SAME, FIXED, CHANGED or UNREPRODUCIBLE')
    .argument('<report>', 'the report of a run, in JSON')
    .argument('<finding>', 'a requirement, or the beginning of a fingerprint')
    .option('--target <url>', 'base URL of the server to send to (INFLUX_HOST); a report does not choose it')
    .option('--embedded', 'send to the embedded server')
    .option('--mock', 'send to a Prism mock of the contract')
    .option('--fault <id>', 'a fault of the embedded server; repeatable', collect)
    .option('--behave <name>', 'what the embedded server is: contract, influxd-2.7, influxd-2.8 or influxd-2.9')
    .option('--spec <file|url>', 'judge by an OpenAPI document of your own')
    .option('--known <release|file>', 'excuse what a release or a file of yours is known to do')
    .option('--concurrency <number>', 'requests at a time, at most (4)')
    .option('--revocation-within <duration>', 'time that a token may outlive its end (none)')
    .option('--timeout <duration>', 'time that an answer may take (10s)')
    .option('--token <token>', 'an all-access or operator token of the server (INFLUX_TOKEN)')
    .option('--org <name>', 'the organization to work in (INFLUX_ORG)')
    .option('--org-id <id>', 'the organization to work in (INFLUX_ORG_ID)')
    .option('--second-token <token>', 'an all-access token of another organization')
    .option('--second-org-id <id>', 'the organization of that token')
    .option('--user <name>', 'another user of the organization, for sessions')
    .option('--password <password>', 'the password of that user');
}

function collect(value: string, values: readonly string[] = []): readonly string[] {
  return [...values, value];
}
