import type { RequirementsFlags } from '../own-requirements.ts';
import type { ReplicaFlags } from './replica-options.ts';
import type { TransportFlags } from './transport-flags.ts';

/** References by which secrets were given; null where the tool finds one by itself, as in the configs of the `influx` CLI. */
export type SecretReferences = Partial<Readonly<Record<'token' | 'secondToken' | 'password', string | null>>>;

/** The flags of `run` as they were written. */
export interface RunFlags extends RequirementsFlags, TransportFlags, ReplicaFlags {
  /** The file of the configuration. */
  readonly config?: string;
  readonly target?: string;
  readonly token?: string;
  readonly profile?: string;
  readonly org?: string;
  readonly orgId?: string;
  readonly secondToken?: string;
  readonly secondOrgId?: string;
  readonly user?: string;
  readonly password?: string;
  readonly embedded?: boolean;
  readonly mock?: boolean;
  readonly spec?: string;
  readonly overlay?: readonly string[];
  readonly record?: string;
  readonly seed?: string;
  readonly seeds?: string;
  /** A part of the plan, such as `2/4`. */
  readonly shard?: string;
  readonly cases?: string;
  readonly budget?: string;
  /** How long to go on judging cases. */
  readonly for?: string;
  readonly only?: readonly string[];
  readonly exclude?: readonly string[];
  readonly list?: boolean;
  readonly path?: string;
  readonly concurrency?: string;
  readonly timeout?: string;
  readonly revocationWithin?: string;
  readonly report?: readonly string[];
  readonly badge?: string;
  readonly readOnly?: boolean;
  readonly maxRequests?: string;
  readonly maxCreates?: string;
  /** Requests in a second, such as `10/s`. */
  readonly rate?: string;
  /** How many broken requirements end the run; true for one. */
  readonly bail?: string | true;
  /** Requests after which no further requirement is begun; true for the usual number. */
  readonly quick?: string | true;
  readonly yes?: boolean;
  readonly plan?: boolean;
  readonly strict?: boolean;
  /** Severities, such as `critical,high`. */
  readonly failOn?: readonly string[];
  readonly verbose?: boolean;
  readonly silent?: boolean;
  readonly require?: readonly string[];
  readonly minJudged?: string;
  readonly without?: readonly string[];
  readonly known?: string;
  readonly baseline?: string;
  readonly fault?: readonly string[];
  readonly behave?: string;
  /** How many replicas the embedded server has. */
  readonly replicas?: string;
  /** How late its replicas hear of each other's changes. */
  readonly lag?: string;
  readonly cleanFirst?: boolean;
  /** How the secrets among them were given, where not as they are. */
  readonly references?: SecretReferences;
}
