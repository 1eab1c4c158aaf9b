import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { complete } from './complete.ts';
import { scripts } from './scripts.ts';
import type { Shell } from './shells.ts';
import { wordValues } from './values.ts';

/** The command `completion`: prints the script of a shell; gives the exit code. */
export function printScript(shell: string, { stdout }: CommandContext): number {
  stdout.write(scripts[shell as Shell]);
  return exitCodes.conforms;
}

/** The command that a script asks: prints what can follow some words, and whether files can; gives the exit code. */
export async function printCompletions(
  program: Command,
  words: readonly string[],
  { stdout }: CommandContext,
): Promise<number> {
  const { candidates, files } = await complete(program, words, wordValues);
  const lines = candidates.map(({ value, says }) => (says === '' ? value : `${value}\t${says}`));
  stdout.write([...(files ? [':files'] : []), ...lines].map((line) => `${line}\n`).join(''));
  return exitCodes.conforms;
}
