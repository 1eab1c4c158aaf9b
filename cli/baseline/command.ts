import type { Command } from 'commander';
import { collect } from '../arguments.ts';
import type { Perform } from '../context.ts';
import type { AcceptFlags } from './flags.ts';

/** Adds the command `baseline` with its own commands to the grammar. */
export function addBaselineCommand(program: Command, perform: Perform): void {
  const baseline = program.command('baseline').description('keep the findings that somebody answers for');
  addAccept(baseline, perform);
  addPrune(baseline, perform);
}

function addAccept(baseline: Command, perform: Perform): void {
  baseline
    .command('accept')
    .description('write the findings of a report into a baseline, or renew them there')
    .argument('<file>', 'the baseline, YAML or JSON; made where it is missing')
    .argument('<report>', 'the report of a run, in JSON')
    .requiredOption('--reason <words>', 'why they are accepted')
    .requiredOption('--owner <name>', 'who answers for them')
    .option('--expires <date>', 'the last day that they are accepted; in 90 days unless given')
    .option('--only <glob|fingerprint>', 'accept what fits; repeatable', collect)
    .action((file: string, report: string, flags: AcceptFlags) =>
      perform(async (context) => {
        const { accept } = await import('./action.ts');
        return accept(file, report, flags, context);
      }),
    );
}

function addPrune(baseline: Command, perform: Perform): void {
  baseline
    .command('prune')
    .description('remove what a report shows to be stale from a baseline')
    .argument('<file>', 'the baseline')
    .argument('<report>', 'the report of a whole run, in JSON')
    .action((file: string, report: string) =>
      perform(async (context) => {
        const { prune } = await import('./action.ts');
        return prune(file, report, context);
      }),
    );
}
