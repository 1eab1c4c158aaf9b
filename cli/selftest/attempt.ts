import type { Report } from '../../reports/report/report.ts';
import type { ProfileName } from '../../spec/profiles.ts';
import type { RunFlags } from '../run/flags.ts';
import { type RunOptions, runOptions } from '../run/options.ts';
import type { Engine } from '../run/session/monitor.ts';
import { run } from '../run/session/run.ts';
import type { Behaviour } from '../target/behaviour.ts';
import { startMutated } from './mutants/switching.ts';

/** One run of the tool against an embedded server. */
export interface Attempt {
  readonly behave: Behaviour;
  /** The fault that is switched on; null for none. */
  readonly fault: string | null;
  /** Faults that are switched on beside it. */
  readonly beside?: readonly string[];
  readonly profile: ProfileName;
  readonly seeds: readonly number[];
  /** The requirement to judge, or several with commas between them; null for all. */
  readonly only: string | null;
  /** Cases of each requirement at most; null for the default. */
  readonly cases: number | null;
  /** The mutant that is switched on, and the instrumented copy of the servers that holds it. */
  readonly mutant?: { readonly folder: string; readonly id: string };
  /** How many replicas the server has, and how many milliseconds late they hear of each other; alone unless told. */
  readonly cluster?: { readonly replicas: number; readonly lag: number };
  /** How many broken requirements end the run; all are judged unless told. */
  readonly bail?: number;
  /** Requests after which the run begins no further requirement; it begins all unless told. */
  readonly quick?: number;
  /** Requests after which a quick run begins no further case of a requirement; as measured unless told. */
  readonly part?: number;
}

/** How an attempt ended: its report, or why there is none. */
export type Ended =
  | { readonly report: Report }
  | {
      readonly trouble: string;
      /** Whether it is the trouble of a process that was to make others, too. */
      readonly shared?: boolean;
    };

/** Starts the server of an attempt and judges it; never rejects. */
export async function attempted(attempt: Attempt, engine: Engine, signal: AbortSignal): Promise<Ended> {
  try {
    const options = { ...runOptions(flagsOf(attempt), {}), part: attempt.part ?? null };
    return { report: await run(mutated(options, attempt), { signal, engine, onResult: () => {} }) };
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) };
  }
}

function mutated(options: RunOptions, { mutant }: Attempt): RunOptions {
  const { target } = options;
  if (mutant === undefined || target.kind !== 'embedded') return options;
  return { ...options, target: { ...target, start: startMutated(mutant.folder, mutant.id) } };
}

/** What a user would write to make the attempt alone. */
function flagsOf(attempt: Attempt): RunFlags {
  const { behave, fault, beside = [], profile, seeds, only, cases, bail, quick, cluster } = attempt;
  return {
    ...{ embedded: true, behave, profile, seed: String(seeds[0]), seeds: String(seeds.length) },
    ...(cluster === undefined ? {} : clusterFlags(cluster)),
    ...(bail === undefined ? {} : { bail: String(bail), strict: true }),
    ...(quick === undefined ? {} : { quick: String(quick) }),
    ...(cases === null ? {} : { cases: String(cases) }),
    ...(behave === 'contract' ? {} : { known: behave }),
    ...(fault === null ? {} : { fault: [fault, ...beside] }),
    ...(only === null ? {} : { only: [only] }),
  };
}

/** What travels late may do so as long as its lag is much shorter; nobody waits long for what never comes. */
function clusterFlags({ replicas, lag }: NonNullable<Attempt['cluster']>): RunFlags {
  const late = lag === 0 ? {} : { lag: `${lag}ms`, consistentWithin: `${5 * lag}ms` };
  return { replicas: String(replicas), propagationLimit: '500ms', ...late };
}
