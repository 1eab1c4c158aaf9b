import type { Fact } from '../../spec/drift/fact.ts';
import type { OverlayAction } from '../../spec/overlay/document.ts';

/** What a server showed beside what a contract says: the document that the other forms are rendered from. */
export interface DriftReport {
  readonly formatVersion: 1;
  readonly tool: { readonly name: 'tokenproof'; readonly version: string };
  readonly contract: { readonly source: string; readonly digest: string };
  readonly traffic: {
    /** The recording, the report, or the server that was asked. */
    readonly source: string;
    readonly exchanges: number;
    /** What could not be looked at, a sentence each. */
    readonly notes: readonly string[];
  };
  /** What the server showed and the contract lacks. */
  readonly shown: readonly Fact[];
  /** What the contract promises and the server never showed. */
  readonly unseen: readonly Fact[];
  /** The actions of an overlay that add what was shown to the contract. */
  readonly patch: readonly OverlayAction[];
}
