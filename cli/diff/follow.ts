import { Trial } from '../../engine/cases/trial.ts';
import { Measurements } from '../../engine/evidence/measurements.ts';
import { follow } from '../../engine/following/follow.ts';
import type { Followed, FollowedChange } from '../../engine/following/followed.ts';
import type { Sides } from '../../engine/following/sides.ts';
import type { Plan } from '../../engine/plan.ts';
import { settingOf } from '../../engine/setting.ts';
import type { Change } from '../../spec/change/change.ts';
import type { Contract } from '../../spec/contract.ts';
import { compileContract } from '../../spec/schemas/schemas.ts';
import { appliedFlags } from '../configuration/apply.ts';
import type { CommandContext } from '../context.ts';
import { confirmCreating } from '../run/confirm.ts';
import { type RunOptions, runOptions } from '../run/options.ts';
import { tellRemains } from '../run/remains.ts';
import type { Monitor } from '../run/session/monitor.ts';
import { run } from '../run/session/run.ts';
import type { Contracts } from './contracts.ts';
import { type FollowFlags, followFlagsIn } from './follow-options.ts';

/** What is not prepared: no witness needs it. */
const unneeded = ['second-organization', 'member', 'sessions', 'management', 'data'] as const;

/** Asks a server what it does of changes, and takes away what that made there. Rejects as `run` does. */
export type Following = (changes: readonly Change[], contracts: Contracts) => Promise<Followed>;

/**
 * How the server that flags name is asked; they are checked before.
 * @throws UsageError
 */
export async function following(flags: FollowFlags, context: CommandContext): Promise<Following> {
  const applied = followFlagsIn(await appliedFlags({ flags: followFlagsIn(flags) }, context));
  const options = runOptions({ ...applied, without: unneeded }, context.environment);
  await confirmCreating(options, applied, context);
  return (changes, contracts) => followedBy(options, changes, sidesOf(contracts), context);
}

function sidesOf({ old, new: now }: Contracts): Sides {
  const sideOf = (contract: Contract) => ({ contract, validators: compileContract(contract) });
  return { old: sideOf(old), new: sideOf(now) };
}

async function followedBy(
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
  const setting = settingOf(plan, 1);
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
