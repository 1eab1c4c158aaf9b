import { requirementOf } from '../../suites/catalogue.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { list } from '../values.ts';
import type { RunFlags } from './flags.ts';
import { select } from './select.ts';

/** The command `run --list`: prints the requirements that are selected and sends nothing; gives the exit code. Throws UsageError. */
export function listSelected({ only, exclude }: RunFlags, { stdout }: CommandContext): number {
  stdout.write(`${listed(select(list(only), list(exclude)))}\n`);
  return exitCodes.conforms;
}

/** The requirements as lines of id, level and what they demand. */
export function listed(ids: readonly string[]): string {
  const width = Math.max(...ids.map((id) => id.length));
  return ids
    .map((id) => `${id.padEnd(width)}  ${requirementOf(id).level.padEnd(6)}  ${requirementOf(id).demands}`)
    .join('\n');
}
