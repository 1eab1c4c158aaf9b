import type { Command } from 'commander';
import type { Perform } from '../context.ts';
import { addRunOptions } from '../run/command.ts';
import type { RunFlags } from '../run/flags.ts';

/** Adds the command `doctor` to the grammar. */
export function addDoctorCommand(program: Command, perform: Perform): void {
  const command = program
    .command('doctor')
    .description(
      'tell what a run with the same arguments could judge, and what to give for the rest; sends only reads',
    );
  addRunOptions(command).action((name: string | undefined, flags: RunFlags) =>
    perform(async (context) => {
      const { examine } = await import('./action.ts');
      return examine({ flags, name }, context);
    }),
  );
}
