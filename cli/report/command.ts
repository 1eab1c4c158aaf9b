import type { Command } from 'commander';
import { formats } from '../../reports/forms/formats.ts';
import { collect, formatHelp } from '../arguments.ts';
import type { Perform } from '../context.ts';
import { addRequirementsOption, takeUpRequirements } from '../own-requirements.ts';
import { bundleFormat } from './bundle-format.ts';
import type { ReportFlags } from './flags.ts';

/** Adds the command `report` to the grammar. */
export function addReportCommand(program: Command, perform: Perform): void {
  const command = program
    .command('report')
    .description('write a saved report in other forms')
    .argument('<file>', 'a report that was written with --report json=…')
    .option('--to <format=path>', formatHelp([...formats, bundleFormat]), collect);
  addRequirementsOption(command).action((path: string, flags: ReportFlags) =>
    perform(async (context) => {
      await takeUpRequirements(flags);
      const { convert } = await import('./action.ts');
      return convert(path, flags, context);
    }),
  );
}
