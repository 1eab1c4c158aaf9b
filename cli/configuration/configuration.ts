/** What can be set for every run; what a target sets itself comes first. Paths are relative to the file. */
export interface Settings {
  readonly profile?: string;
  /** File or URL of an OpenAPI document of the user's own. */
  readonly spec?: string;
  /** Files or URLs of OpenAPI Overlays that change the contract first. */
  readonly overlay?: string | readonly string[];
  /** Files and packages with requirements of the user's own. */
  readonly requirements?: string | readonly string[];
  readonly seed?: number;
  readonly seeds?: number;
  readonly cases?: number;
  /** A duration, such as `30s`; so are the others. */
  readonly budget?: string;
  readonly timeout?: string;
  readonly deadline?: string;
  readonly revocationWithin?: string;
  readonly consistentWithin?: string;
  readonly propagationLimit?: string;
  readonly only?: string | readonly string[];
  readonly exclude?: string | readonly string[];
  readonly concurrency?: number;
  /** Whether only reads may be sent. */
  readonly readOnly?: boolean;
  readonly maxRequests?: number;
  readonly maxCreates?: number;
  /** Requests in a second, such as `10/s`. */
  readonly rate?: string;
  /** How many broken requirements end a run. */
  readonly bail?: number;
  /** Requests after which a run begins no further requirement. */
  readonly quick?: number;
  /** Reports to write, each as `format=path`. */
  readonly report?: string | readonly string[];
  readonly badge?: string;
  /** File for every exchange, as an HTTP Archive. */
  readonly record?: string;
  readonly strict?: boolean;
  /** Severities whose causes alone fail a run. */
  readonly failOn?: string | readonly string[];
  /** Families of which everything must be judged. */
  readonly require?: string | readonly string[];
  /** Percent of what is promised that must be judged. */
  readonly minJudged?: number;
  /** Capabilities that the target is declared not to offer. */
  readonly without?: string | readonly string[];
  /** A release, or a file of known deviations. */
  readonly known?: string;
  readonly baseline?: string;
}

/** A server to judge, and in whose name. Secrets may be references: `env:NAME` or `file:path`. */
export interface TargetSettings extends Settings {
  /** Base URL of a server; or one of `embedded` and `mock`. */
  readonly url?: string;
  readonly embedded?: boolean;
  readonly mock?: boolean;
  readonly token?: string;
  readonly org?: string;
  readonly orgId?: string;
  readonly secondToken?: string;
  readonly secondOrgId?: string;
  readonly user?: string;
  readonly password?: string;
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly insecure?: boolean;
  readonly proxy?: string;
  readonly unixSocket?: string;
  readonly header?: string | readonly string[];
  readonly waitForTarget?: string;
  /** URLs of other ways to the same deployment. */
  readonly replica?: string | readonly string[];
  /** A name and the addresses behind it, such as `influx.example:10.0.0.1,10.0.0.2`. */
  readonly resolve?: string;
  /** Faults of the embedded server. */
  readonly fault?: string | readonly string[];
  readonly behave?: string;
  /** How many replicas the embedded server has, and how late they hear of each other. */
  readonly replicas?: number;
  readonly lag?: string;
}

/** What stands in `tokenproof.config.ts`, `.js`, `.json`, `.yaml` or `.yml`. */
export interface Configuration extends Settings {
  /** The target of `targets` that is judged where none is named. */
  readonly target?: string;
  readonly targets?: Readonly<Record<string, TargetSettings>>;
}

/** A configuration as it is, checked by the compiler. */
export function defineConfig(configuration: Configuration): Configuration {
  return configuration;
}
