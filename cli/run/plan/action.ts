import { lacksOf } from '../../../client/inspection/lacks.ts';
import type { Capability } from '../../../client/preparation/prepared-target.ts';
import { profiles } from '../../../spec/profiles.ts';
import type { CommandContext } from '../../context.ts';
import { inspected } from '../../doctor/inspected.ts';
import { exitCodes } from '../../exit.ts';
import { profileSaid } from '../../target/server-profile.ts';
import { UsageError } from '../../usage-error.ts';
import type { RunOptions } from '../options.ts';
import { Progress } from '../output/progress.ts';
import { rehearse } from './rehearse.ts';
import { renderPlan } from './text.ts';

/** The command `run --plan`: prints what a run would send and create; sends reads alone to the target. */
export async function plan(asked: RunOptions, { stdout, stderr, signal }: CommandContext): Promise<number> {
  if (asked.target.kind === 'mock')
    throw new UsageError('--plan is for a server.', 'A mock creates nothing: leave it out.');
  const { options, lacking } = await planned(asked);
  const progress = new Progress(stderr);
  const onResult = ({ done }: { readonly done: number }) =>
    progress.show(`${done}/${options.selected.length} requirements rehearsed`);
  const tally = await rehearse(options, lacking, { signal, onResult }).finally(() => progress.clear());
  if (signal.aborted) return exitCodes.interrupted;
  stdout.write(renderPlan(tally, options));
  return exitCodes.conforms;
}

/** The options with the profile of the target, and what it lacks. */
async function planned(options: RunOptions): Promise<{ options: RunOptions; lacking: readonly Capability[] }> {
  const { target } = options;
  if (target.kind !== 'remote') return { options, lacking: [] };
  const inspection = await inspected(options, target);
  const profile = options.profileGiven ? options.profile : (profileSaid(inspection.server) ?? options.profile);
  const given = { second: target.secondToken !== null, member: target.user !== null };
  const lacking = Object.keys(lacksOf(inspection, profiles[profile], given)) as Capability[];
  return { options: { ...options, profile }, lacking };
}
