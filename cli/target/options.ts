import type { Command } from 'commander';

/** Adds the options that tell the organization to work in and the principals beside the token. */
export function addPrincipalOptions(command: Command): Command {
  return command
    .option('--org <name>', 'the organization to work in (INFLUX_ORG)')
    .option('--org-id <id>', 'the organization to work in (INFLUX_ORG_ID)')
    .option('--second-token <token>', 'an all-access token of another organization')
    .option('--second-org-id <id>', 'the organization of that token')
    .option('--user <name>', 'another user of the organization, for sessions')
    .option('--password <password>', 'the password of that user');
}
