import type { Command } from 'commander';
import { collect } from '../arguments.ts';
import type { Perform } from '../context.ts';
import type { SelftestFlags } from './flags.ts';

/** Adds the command `selftest` to the grammar. */
export function addSelftestCommand(program: Command, perform: Perform): void {
  program
    .command('selftest')
    .description('judge servers with known faults, and tell which faults the suites find')
    .option('--fault <glob>', 'the faults to try; all unless given; repeatable', collect)
    .option('--behave <name>', 'the servers to try: contract, influxd-2.9 …; both of these unless given', collect)
    .option('--seeds <number>', 'how many seeds each fault must be killed at (5)')
    .option('--seed <number>', 'the first of them (1)')
    .option('--sample <number>', 'try this many of the faults, others at another seed')
    .option('--brief', 'judge only the requirement that a fault names, and not what else it breaks')
    .option('--mutate', 'judge the reference server with changes that a tool made of its code, and tell which survive')
    .option('--budget <duration>', 'begin with no further servers after this long, such as 10m')
    .option('--jobs <number>', 'runs at a time; as many as there are processors unless given')
    .option('--write <file>', 'write the kill matrix as Markdown')
    .action((flags: SelftestFlags) =>
      perform(async (context) => {
        const { selftestAction } = await import('./action.ts');
        return selftestAction(flags, context);
      }),
    );
}
