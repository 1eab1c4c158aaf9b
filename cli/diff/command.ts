import type { Command } from 'commander';
import type { Perform } from '../context.ts';
import type { DiffFlags } from './flags.ts';

const sources = 'a file, an http(s) URL, the name of a profile, or git:REVISION:PATH';

/** Adds the command `diff` to the grammar. */
export function addDiffCommand(program: Command, perform: Perform): void {
  program
    .command('diff')
    .description('tell by meaning how a contract differs from an earlier one; fails where something is breaking')
    .argument('<old>', `the earlier contract: ${sources}`)
    .argument('<new>', 'the later contract, named alike')
    .option('--allow-refs', 'follow references of the contracts to other origins, and to files outside of their folder')
    .addHelpText('after', help)
    .action((old: string, now: string, flags: DiffFlags) =>
      perform(async (context) => {
        const { diff } = await import('./action.ts');
        return diff(old, now, flags, context);
      }),
    );
}

const help = `
Every request that was valid must stay valid, and every response that may come must have been allowed before. What breaks
that is shown with the smallest value that one contract accepts and the other refuses. Both are compared as they stand, in
the operations on authorizations, sign-in and sign-out; the exit code is 1 where something is breaking, 0 where nothing is.

  tokenproof diff git:HEAD~1:contract.yaml contract.yaml
  tokenproof diff oss-2.9 https://example.com/openapi.yaml
  tokenproof explain request-property-required
`;
