import type { Command } from 'commander';
import type { Perform } from '../context.ts';
import { addRequirementsOption, takeUpRequirements } from '../own-requirements.ts';
import type { ExplainFlags } from './flags.ts';

/** Adds the command `explain` to the grammar. */
export function addExplainCommand(program: Command, perform: Perform): void {
  const command = program
    .command('explain')
    .description('explain a requirement, a fault, a rule of diff or lint, or the corrections of the contracts')
    .argument('[topic]', 'the id of a requirement, a fault or a rule, or "overlay"')
    .option('--list', 'list the requirements')
    .option('--faults', 'list the faults; with a topic such as delete/*, those that break what fits')
    .option(
      '--html [file]',
      'write the whole catalogue as a page to explore; to standard output unless a file is given',
    );
  addRequirementsOption(command).action((topic: string | undefined, flags: ExplainFlags) =>
    perform(async (context) => {
      await takeUpRequirements(flags);
      const { explain } = await import('./action.ts');
      return explain(topic, flags, context);
    }),
  );
}
