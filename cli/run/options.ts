import { stateFolder } from '../../client/journal/state-folder.ts';
import type { Limits } from '../../client/limits/limits.ts';
import type { Capability } from '../../client/preparation/prepared-target.ts';
import type { Baseline } from '../../reports/baseline/baseline.ts';
import { BaselineFile } from '../../reports/baseline/file.ts';
import type { Floors } from '../../reports/report/floors.ts';
import type { Known } from '../../spec/known.ts';
import { isProfileName, type ProfileName, profileNames } from '../../spec/profiles.ts';
import { demandDistinct, type Output, outputs } from '../output.ts';
import { didYouMean } from '../suggestion.ts';
import { profileOfRelease } from '../target/behaviour.ts';
import { selectTarget, type TargetSelection } from '../target/selection.ts';
import { UsageError } from '../usage-error.ts';
import { duration, list, wholeNumber } from '../values.ts';
import { type Effort, effortOf } from './bounds/effort.ts';
import { bailOf, limitsOf, quickOf } from './bounds/limits.ts';
import { pathOf, type Seeds, seedsOf } from './bounds/seeds.ts';
import { defaults } from './defaults.ts';
import { type Failing, failingOf } from './fail-on.ts';
import type { RunFlags } from './flags.ts';
import { knownOf } from './known-of.ts';
import { type Reaching, reachingOf } from './reaching.ts';
import { type Consistency, consistencyOf } from './replica-options.ts';
import { capabilitiesOf, floorsOf } from './scope.ts';
import { select } from './select.ts';
import { type Sharing, sharingOf } from './shard/sharing.ts';

/** What a run is asked to do, checked. */
export interface RunOptions extends Consistency, Effort, Seeds, Sharing, Failing {
  readonly target: TargetSelection;
  readonly reaching: Reaching;
  readonly profile: ProfileName;
  /** Whether the profile was asked for; else the word of a server of the user's decides on it. */
  readonly profileGiven: boolean;
  /** File or URL of a contract of the user's own. */
  readonly spec: string | null;
  /** Files and URLs of overlays of that contract, or of the profile's. */
  readonly overlays: readonly string[];
  /** The file that all exchanges are recorded in. */
  readonly record: string | null;
  readonly only: readonly string[];
  readonly exclude: readonly string[];
  /** Files and packages with requirements of the user's own. */
  readonly requirements: readonly string[];
  readonly path: string | null;
  readonly concurrency: number;
  /** Milliseconds. */
  readonly timeout: number;
  /** Milliseconds that a token may go on working after it was switched off or deleted. */
  readonly revocationMs: number;
  readonly outputs: readonly Output[];
  /** The folder of the runs' journals. */
  readonly stateFolder: string;
  /** What may be sent. */
  readonly limits: Limits;
  /** How many broken requirements end the run; null where none does. */
  readonly bail: number | null;
  /** Requests after which no further requirement is begun; null for no bound. */
  readonly quick: number | null;
  /** Requests of each requirement after which a quick run begins no further case of it; null for what was measured. */
  readonly part: number | null;
  /** The least that must be judged; null where nothing is asked for. */
  readonly floors: Floors | null;
  /** What the target is declared not to offer: what needs it is left out of the verdict. */
  readonly without: readonly Capability[];
  /** What the server is known to do otherwise than promised. */
  readonly known: Known | null;
  /** What is accepted for now. */
  readonly baseline: Baseline | null;
}

/** The options of a run from flags and environment. Throws UsageError, KnownError and BaselineError. */
export function runOptions(flags: RunFlags, environment: NodeJS.ProcessEnv): RunOptions {
  const only = list(flags.only);
  const selected = select(only, list(flags.exclude));
  if (flags.path !== undefined && selected.length !== 1) {
    throw new UsageError('--path replays one requirement.', 'Name it with --only.');
  }
  const target = selectTarget(flags, environment);
  const seeds = seedsOf(flags);
  const profile = profileOf(flags.profile ?? profileOfSelection(target));
  const profileGiven = flags.profile !== undefined;
  return {
    target,
    reaching: reachingOf(flags, environment, target.kind === 'remote' ? target.url : null),
    profile,
    profileGiven,
    spec: flags.spec ?? null,
    overlays: flags.overlay ?? [],
    record: flags.record ?? null,
    only,
    exclude: list(flags.exclude),
    requirements: flags.requirements ?? [],
    ...seeds,
    ...sharingOf(flags, selected, seeds.seeds),
    ...effortOf(flags),
    path: pathOf(flags.path),
    concurrency: wholeNumber(flags.concurrency ?? defaults.concurrency, '--concurrency', 1, 256),
    timeout: duration(flags.timeout ?? defaults.timeout, '--timeout'),
    revocationMs: flags.revocationWithin === undefined ? 0 : duration(flags.revocationWithin, '--revocation-within'),
    ...consistencyOf(flags),
    outputs: outputsOf(flags),
    stateFolder: stateFolder(environment),
    limits: limitsOf(flags),
    bail: bailOf(flags),
    quick: quickOf(flags),
    part: null,
    ...failingOf(flags),
    floors: floorsOf(flags),
    without: capabilitiesOf(flags.without),
    known: flags.known === undefined ? null : knownOf(flags.known),
    baseline: flags.baseline === undefined ? null : new BaselineFile(flags.baseline).baseline,
  };
}

function outputsOf({ report = [], badge }: RunFlags): readonly Output[] {
  const all = [...outputs(report), ...(badge === undefined ? [] : [{ format: 'badge', path: badge } as const])];
  demandDistinct(all, '--report and --badge');
  return all;
}

/** The profile that what is selected asks for by itself. */
function profileOfSelection(target: TargetSelection): ProfileName | undefined {
  const release = target.kind === 'embedded' && target.behave !== 'contract' ? target.behave : undefined;
  return release === undefined ? undefined : profileOfRelease[release];
}

/** The profile of a name, the default where there is none. Throws UsageError. */
export function profileOf(name: string = defaults.profile): ProfileName {
  if (isProfileName(name)) return name;
  throw new UsageError(`There is no profile "${name}".`, didYouMean(name, profileNames), 'UNKNOWN_PROFILE');
}
