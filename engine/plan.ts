import type { Control } from '../client/control.ts';
import type { RecordingPlan } from '../client/har/recording.ts';
import type { Transport } from '../client/http/transport.ts';
import type { Limits } from '../client/limits/limits.ts';
import type { Giving } from '../client/preparation/giving.ts';
import type { Capability } from '../client/preparation/prepared-target.ts';
import type { Principals } from '../client/principal.ts';
import type { Replica } from '../client/replicas/replica.ts';
import type { Contract } from '../spec/contract.ts';
import type { Deviation } from '../spec/deviation.ts';
import type { ProfileName } from '../spec/profiles.ts';
import type { SkipReason } from './evidence/finding.ts';
import type { Share } from './share.ts';

/** Why a capability is absent. */
export interface Absence {
  readonly reason: SkipReason;
  readonly note: string;
}

/** All that the suites need to know, as plain data: it crosses into the workers. */
export interface Plan {
  readonly url: string;
  /** Milliseconds that a whole exchange may take. */
  readonly timeout: number;
  readonly transport: Transport;
  /** What may be sent while it is judged. */
  readonly limits: Limits;
  /** What tells whether the target is well, whatever is judged. */
  readonly controls: readonly Control[];
  /** Requirements that are judged at a time, and requests under way at most. */
  readonly concurrency: number;
  readonly profile: ProfileName;
  /** The contract to judge by, which can be used. */
  readonly contract: Contract;
  /** Where all exchanges are recorded. */
  readonly recording?: RecordingPlan;
  readonly principals: Principals;
  /** What the main token may give away. */
  readonly giving: Giving;
  /** Why only reads can be sent; null where more can. */
  readonly onlyReads: Absence | null;
  /** A bucket of the main organization, for permissions on one resource; null where there is none. */
  readonly bucketID: string | null;
  /** The ids of what was there before the run, of every kind. */
  readonly existing: readonly string[];
  readonly absent: Readonly<Partial<Record<Capability, Absence>>>;
  /** The requirements to judge, in the order in which they are begun. */
  readonly selected: readonly string[];
  /** Requirements that are judged by what others send, too, whether selected here or in another shard of the plan. */
  readonly watched: readonly string[];
  /** Modules with requirements of the user's own, as URLs of files. */
  readonly modules: readonly string[];
  readonly seed: number;
  /** Every seed to judge at, that one first. */
  readonly seeds: readonly number[];
  /** The seeds of each selected requirement, where they are not all of them. */
  readonly share: Share | null;
  /** Runs of each property at most. */
  readonly cases: number;
  /** Milliseconds that judging may take; null for no bound. */
  readonly budget: number | null;
  /** How many broken requirements end judging; with `strict` each counts, else a must alone. Null where none does. */
  readonly bail: { readonly most: number; readonly strict: boolean } | null;
  /** How a quick run is bounded; null where it tries all of everything. */
  readonly quick: Quick | null;
  /** Milliseconds that a token may go on working after it was switched off or deleted. */
  readonly revocationMs: number;
  /** The ways to the target, the first of which is its URL; none where that is the only one. */
  readonly replicas: readonly Replica[];
  /** Milliseconds until what happened at one replica must be so at the others. */
  readonly consistentMs: number;
  /** Milliseconds to wait, at most, to see how long that takes. */
  readonly propagationMs: number;
  /** fast-check's path to one counterexample, to replay it alone. */
  readonly path: string | null;
  /** What the description of everything that the run makes carries. */
  readonly mark: string;
  /** The file of the run's journal. */
  readonly ledger: string;
  /** Whether the journal shall outlive a power cut. */
  readonly durable: boolean;
  /** What the server is known to do otherwise than promised; excused where it shows. */
  readonly known: readonly Deviation[];
}

/** The bounds of a quick run. */
export interface Quick {
  /** Requests after which no further requirement is begun. */
  readonly requests: number;
  /** Requests of each selected requirement after which it begins no further case. */
  readonly parts: Readonly<Record<string, number>>;
}

/** What must be so before a requirement can be judged. */
export interface Conditions {
  /** What the target must offer, every one of these: declared, never guessed. */
  readonly needs?: readonly Capability[];
  /** The profiles that the requirement applies to; all unless told. */
  readonly profiles?: readonly ProfileName[];
  /** What one of its cases takes, where that is much: it is left out of a run that allows less. */
  readonly takes?: Extent;
}

/** How much one case takes. */
export interface Extent {
  /** Authorizations, users, organizations and buckets that it makes. */
  readonly creates: number;
  /** The number of cases from which on a run is long enough for it. */
  readonly cases: number;
}

/** Why a requirement cannot be judged in a run; undefined where it can. */
export function absenceOf(
  { profiles, needs = [], takes }: Conditions,
  plan: Pick<Plan, 'profile' | 'absent'> & Partial<Pick<Plan, 'cases' | 'limits'>>,
): Absence | undefined {
  if (profiles !== undefined && !profiles.includes(plan.profile)) {
    return { reason: 'not-applicable', note: `profile ${plan.profile} does not promise it` };
  }
  const lack = needs.map((need) => plan.absent[need]).find((absence) => absence !== undefined);
  return lack ?? (takes === undefined ? undefined : excessOf(takes, plan));
}

/** What a run allows less of than a case takes; undefined where it is enough. */
function excessOf({ creates, cases }: Extent, plan: Partial<Pick<Plan, 'cases' | 'limits'>>): Absence | undefined {
  const most = plan.limits?.maxCreates ?? creates;
  if (most < creates) return { reason: 'disabled', note: `one case creates ${creates} (--max-creates leaves ${most})` };
  if ((plan.cases ?? cases) >= cases) return undefined;
  return { reason: 'disabled', note: `one case takes long (--cases ${plan.cases} is below ${cases})` };
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The name of the channel that gives the plans of the servers that are judged side by side: one but for a selftest. */
    plans: string;
  }
}
