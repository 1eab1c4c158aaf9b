import type { Command, CommanderError } from 'commander';

/** The command line does not follow the grammar of a command. */
export class GrammarError extends Error {
  /** The command's words, such as `tokenproof baseline accept`. */
  readonly command: string;
  readonly found: CommanderError;

  constructor(command: string, found: CommanderError) {
    super(found.message, { cause: found });
    this.name = 'GrammarError';
    this.command = command;
    this.found = found;
  }
}

/** Lets a command and those below it throw a GrammarError where they would end the process. */
export function throwGrammarErrors(command: Command, above = ''): void {
  const words = `${above}${command.name()}`;
  command.exitOverride((found) => {
    throw new GrammarError(words, found);
  });
  for (const one of command.commands) throwGrammarErrors(one, `${words} `);
}
