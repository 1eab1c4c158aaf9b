import { Argument, type Command } from 'commander';
import type { Perform } from '../context.ts';
import { shells } from './shells.ts';

/** Adds the command `completion` to the grammar, and the hidden one that its scripts ask. */
export function addCompletionCommand(program: Command, perform: Perform): void {
  program
    .command('completion')
    .description('print a script that lets a shell complete commands, flags and what they take')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .addHelpText('after', help)
    .action((shell: string) =>
      perform(async (context) => {
        const { printScript } = await import('./action.ts');
        return printScript(shell, context);
      }),
    );
  program
    .command('__complete', { hidden: true })
    .description('print what can follow some words, a line each; for the scripts of completion')
    .argument('[words...]', 'the words after the name of the command, the last one as far as it is typed')
    .action((words: readonly string[]) =>
      perform(async (context) => {
        const { printCompletions } = await import('./action.ts');
        return printCompletions(program, words, context);
      }),
    );
}

const help = `
Once, for the shell that is running:

  source <(tokenproof completion bash)      # or zsh
  tokenproof completion fish | source

For every shell: write bash's to ~/.local/share/bash-completion/completions/tokenproof, zsh's as _tokenproof into a folder of
$fpath, fish's to ~/.config/fish/completions/tokenproof.fish.
`;
