import type { Command } from 'commander';
import type { Perform } from '../context.ts';
import { addRequirementsOption, takeUpRequirements } from '../own-requirements.ts';
import { addPrincipalOptions } from '../target/options.ts';
import type { ReplayFlags } from './flags.ts';

/** Adds the command `replay` to the grammar. */
export function addReplayCommand(program: Command, perform: Perform): void {
  const command = program
    .command('replay')
    .description('send the case of a finding again: SAME, FIXED, CHANGED or UNREPRODUCIBLE')
    .argument('<report>', 'the report of a run, in JSON')
    .argument('<finding>', 'a requirement, or the beginning of a fingerprint')
    .option('--target <url>', 'another server than that of the report')
    .option('--token <token>', 'an all-access or operator token of the server (INFLUX_TOKEN)');
  addRequirementsOption(addPrincipalOptions(command)).action((report: string, finding: string, flags: ReplayFlags) =>
    perform(async (context) => {
      await takeUpRequirements(flags);
      const { replay } = await import('./action.ts');
      return replay({ report, finding, flags }, context);
    }),
  );
}
