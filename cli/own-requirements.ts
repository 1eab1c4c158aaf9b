import type { Command } from 'commander';
import { collect } from './arguments.ts';

/** The flag of the commands that know requirements of the user's own. */
export interface RequirementsFlags {
  readonly requirements?: readonly string[];
}

/** Adds the option `--requirements` to a command. */
export function addRequirementsOption(command: Command): Command {
  return command.option(
    '--requirements <file|package>',
    'requirements of your own to know as well; repeatable',
    collect,
  );
}

/** Takes up the requirements of the user's own, for as long as the process runs. Throws RequirementsError. */
export async function takeUpRequirements({ requirements = [] }: RequirementsFlags): Promise<void> {
  if (requirements.length === 0) return;
  const { loadRequirements, locate } = await import('../engine/own/load.ts');
  const { addRequirements, catalogue } = await import('../suites/catalogue.ts');
  const modules = requirements.map((name) => locate(name, process.cwd()));
  addRequirements(await loadRequirements(modules, catalogue()));
}
