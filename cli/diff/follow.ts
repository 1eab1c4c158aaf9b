import { Trial } from '../../engine/cases/trial.ts';
import { Measurements } from '../../engine/evidence/measurements.ts';
import { follow } from '../../engine/following/follow.ts';
import type { Followed, FollowedChange } from '../../engine/following/followed.ts';
import type { Sides } from '../../engine/following/sides.ts';
import type { Plan } from '../../engine/plan.ts';
import { settingOf } from '../../engine/setting.ts';
import type { Change } from '../../spec/change/change.ts';
import { appliedFlags } from '../configuration/apply.ts';
import type { CommandContext } from '../context.ts';
import { confirmCreating } from '../run/confirm.ts';
import { type RunOptions, runOptions } from '../run/options.ts';
import { tellRemains } from '../run/remains.ts';
import type { Monitor } from '../run/session/monitor.ts';
import { run } from '../run/session/run.ts';
import { UsageError } from '../usage-error.ts';
import { type FollowFlags, followFlagsIn } from './follow-options.ts';

/** What is not prepared: no witness needs it. */
const unneeded = ['second-organization', 'member', 'sessions', 'management', 'data'] as const;

/**
 * The options by which a server is asked what it does of changes; null where none is named on the command line: a
 * variable or a configuration alone must not have anything sent.
 * @throws UsageError
 */
export async function followOptions(flags: FollowFlags, context: CommandContext): Promise<RunOptions | null> {
  const given = followFlagsIn(flags);
  if (given.target === undefined && given.embedded === undefined) {
    const [stray] = Object.keys(given);
    if (stray === undefined) return null;
    const flag = stray.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new UsageError(`--${flag} is for a server, and none is named.`, 'Name one with --target URL or --embedded.');
  }
  const applied = followFlagsIn(await appliedFlags({ flags: given }, context));
  const options = runOptions({ ...applied, without: unneeded }, context.environment);
  await confirmCreating(options, applied, context);
  return options;
}

/** Asks a server what it does of changes, and takes away what that made there. Rejects as `run` does. */
export async function followedBy(
  options: RunOptions,
  changes: readonly Change[],
  sides: Sides,
  context: CommandContext,
): Promise<Followed> {
  const { stderr, signal, secrets } = context;
  await tellRemains(options, {}, (text) => void stderr.write(text));
  let told: readonly FollowedChange[] = [];
  let requests = 0;
  const engine: Monitor['engine'] = async ({ plan }, ending) => {
    ({ told, requests } = await asked(plan, changes, sides, ending));
  };
  const onWarning = (sentence: string) => void stderr.write(`tokenproof: ${sentence}\n`);
  const { run: ended } = await run(options, { signal, onResult: () => {}, onWarning, secrets, engine });
  const { url, kind, server } = ended.target;
  const says = (change: FollowedChange): FollowedChange => ({ ...change, says: secrets.mask(change.says) });
  return {
    target: { url, kind: kind === 'embedded' ? kind : 'remote', server },
    changes: told.map(says),
    requests,
    leftovers: ended.leftovers,
  };
}

async function asked(plan: Plan, changes: readonly Change[], sides: Sides, signal: AbortSignal) {
  const setting = await settingOf(plan, 1);
  const trial = new Trial(setting, signal, new Measurements());
  try {
    const told = await follow(changes, sides, trial);
    return {
      told: told.map((one) => ({ ...one, says: setting.secrets.mask(one.says) })),
      requests: trial.exchanges.length,
    };
  } finally {
    await trial.provenance.clean(signal);
    await setting.client.close();
  }
}
