import type { Level } from '../../engine/requirement.ts';

/** One exchange of a recording, without what it carried. */
export interface ShownExchange {
  /** Its place in the recording, from 1. */
  readonly entry: number;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly request: string;
  readonly status: number;
}

/** Something that a recording shows to be broken. */
export interface CheckFinding {
  readonly requirement: string;
  readonly level: Level;
  /** Whether one exchange shows it by itself, or several in their order. */
  readonly kind: 'exchange' | 'sequence';
  readonly expected: string;
  readonly actual: string;
  /** The exchanges that show it first. */
  readonly exchanges: readonly ShownExchange[];
  /** How often it shows. */
  readonly count: number;
}

/** A body that a client sent though the contract does not allow it. */
export interface ClientFault {
  readonly operation: string;
  readonly complaint: string;
  readonly entry: number;
  readonly count: number;
}

/** What a recording shows: the document that the other forms are rendered from. */
export interface CheckReport {
  readonly formatVersion: 1;
  readonly tool: { readonly name: 'tokenproof'; readonly version: string };
  readonly recording: {
    readonly file: string;
    /** Exchanges that were judged. */
    readonly judged: number;
    /** The base URLs of the servers. */
    readonly servers: readonly string[];
    /** What was left out, and why, a sentence each. */
    readonly notes: readonly string[];
  };
  readonly contract: { readonly source: string; readonly digest: string };
  readonly profile: string;
  readonly findings: readonly CheckFinding[];
  readonly clientFaults: readonly ClientFault[];
  readonly verdict: 'conforms' | 'violates' | 'inconclusive';
}
