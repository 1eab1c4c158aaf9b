import type { Command } from 'commander';
import { lintFormats } from '../../reports/lint/formats.ts';
import { collect, formatHelp } from '../arguments.ts';
import type { Perform } from '../context.ts';
import type { LintFlags } from './flags.ts';

/** Adds the command `lint` to the grammar. */
export function addLintCommand(program: Command, perform: Perform): void {
  program
    .command('lint')
    .description('tell which promises of a contract are empty or contradict each other, and mend them')
    .argument('<contract>', 'an OpenAPI document: a file, a URL, or the name of a profile')
    .option('--overlay <file|url>', 'change the contract by an OpenAPI Overlay first; repeatable', collect)
    .option('--fix <file>', 'write the OpenAPI Overlay 1.0 that mends it')
    .option('--fail-on <level>', 'fail on this level and graver ones: error, warning, note or never (error)')
    .option('--annotate', 'print commands of a GitHub Actions runner too')
    .option('--report <format=path>', formatHelp(lintFormats), collect)
    .action((contract: string, flags: LintFlags) =>
      perform(async (context) => {
        const { lint } = await import('./action.ts');
        return lint(contract, flags, context);
      }),
    );
}
