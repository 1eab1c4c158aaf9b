import type { Command } from 'commander';
import { profileNames } from '../spec/profiles.ts';

/** What a flag for a profile takes. */
export const profileHelp = `one of ${profileNames.join(', ')}`;

/** What a flag for documents takes. */
export function formatHelp(formats: readonly string[]): string {
  return `write ${formats.join(', ')}; repeatable`;
}

/** Gathers the values of a flag that may be repeated. */
export function collect(value: string, values: readonly string[] = []): readonly string[] {
  return [...values, value];
}

/** Adds the options that tell what the embedded server is. */
export function addEmbeddedOptions(command: Command): Command {
  return command
    .option('--fault <id>', 'a fault of the embedded server; repeatable', collect)
    .option('--behave <name>', 'what the embedded server is: contract, influxd-2.7, influxd-2.8 or influxd-2.9');
}
