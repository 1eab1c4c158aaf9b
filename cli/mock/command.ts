import type { Command } from 'commander';
import { collect, profileHelp } from '../arguments.ts';
import type { Perform } from '../context.ts';
import type { MockFlags } from './flags.ts';

/** Adds the command `mock` to the grammar. */
export function addMockCommand(program: Command, perform: Perform): void {
  program
    .command('mock')
    .description('serve a contract: by Prism, which answers from the document alone, or by a server that remembers')
    .option('--profile <name>', profileHelp)
    .option('--stateful', 'remember what is made: the reference server, with an operator token')
    .option('--spec <file|url>', 'an OpenAPI document of your own; Prism alone')
    .option('--overlay <file|url>', 'change the document by an OpenAPI overlay; repeatable, Prism alone', collect)
    .option('--port <number>', 'port on 127.0.0.1; a free one unless given')
    .option('--json', 'print the address, and with --stateful the token and what stands there, as one JSON object')
    .action((flags: MockFlags) =>
      perform(async (context) => {
        const { mock } = await import('./action.ts');
        return mock(flags, context);
      }),
    );
}
