import type { ProfileName } from '../../spec/profiles.ts';
import { requirementOf } from '../../suites/catalogue.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { UsageError } from '../usage-error.ts';
import { list } from '../values.ts';
import type { RunFlags } from './flags.ts';
import { profileOf } from './options.ts';
import { select } from './select.ts';

/** The command `run --list`: prints the requirements that are selected and sends nothing; gives the exit code. Throws UsageError. */
export function listSelected({ only, exclude, profile }: RunFlags, { stdout }: CommandContext): number {
  const selected = select(list(only), list(exclude));
  stdout.write(`${listed(promisedBy(profile === undefined ? null : profileOf(profile), selected))}\n`);
  return exitCodes.conforms;
}

/** Those of some requirements that a profile promises; all where there is none. */
export function promisedBy(profile: ProfileName | null, ids: readonly string[]): readonly string[] {
  const promises = (id: string) => profile === null || (requirementOf(id).profiles?.includes(profile) ?? true);
  const promised = ids.filter(promises);
  if (promised.length > 0) return promised;
  throw new UsageError(`The profile ${profile} promises nothing of these.`, 'Leave it out.', 'NOTHING_SELECTED');
}

/** The requirements as lines of id, level and what they demand. */
export function listed(ids: readonly string[]): string {
  const width = Math.max(...ids.map((id) => id.length));
  return ids
    .map((id) => `${id.padEnd(width)}  ${requirementOf(id).level.padEnd(6)}  ${requirementOf(id).demands}`)
    .join('\n');
}
