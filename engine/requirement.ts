import type { Lack } from '../client/preparation/prepared-target.ts';
import type { Citation } from '../spec/citation.ts';
import type { ProfileName } from '../spec/profiles.ts';

/** What a target must offer before a requirement can be judged. Declared, never guessed. */
export type Capability = Lack;

/** How binding a requirement is (RFC 2119). Without a source it is at most a `should`. */
export type Level = 'must' | 'should';

/** One promise that can be judged: what is sent, what must come, and who says so. */
export interface Requirement {
  readonly level: Level;
  /** What the suite sends, as one sentence. */
  readonly sends: string;
  /** What the server must do, as one sentence. */
  readonly demands: string;
  readonly cites: readonly Citation[];
  /** Every one of these is needed. */
  readonly needs?: readonly Capability[];
  /** The profiles it applies to; all unless told. */
  readonly profiles?: readonly ProfileName[];
  /** Judged on every exchange of the run, whatever suite sent it. */
  readonly observed?: true;
}

/** A family of requirements by their spoken ids. */
export type Catalogue = Readonly<Record<string, Requirement>>;
