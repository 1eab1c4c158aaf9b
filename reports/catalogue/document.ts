/** Everything that is judged, as data. */
export interface CatalogueDocument {
  readonly formatVersion: 1;
  readonly tool: { readonly name: 'tokenproof'; readonly version: string };
  /** The profile whose promises these are; null for those of all. */
  readonly profile: string | null;
  readonly requirements: readonly CatalogueRequirement[];
}

/** One requirement with who promises it, what proves that it can fail, and how releases stand. */
export interface CatalogueRequirement {
  /** A family, a slash and a name. */
  readonly id: string;
  readonly family: string;
  readonly level: 'must' | 'should';
  /** How grave a breach is; null where no more is said than its level. */
  readonly severity: string | null;
  readonly sends: string;
  readonly demands: string;
  /** Who promises it, a line each. */
  readonly sources: readonly string[];
  /** What the contracts say of it, in our words. */
  readonly sentences: readonly CatalogueSentence[];
  /** What a target must offer before it can be judged. */
  readonly needs: readonly string[];
  /** The profiles that promise it. */
  readonly profiles: readonly string[];
  /** Whether it is judged on every exchange of a run, whatever requirement sent it. */
  readonly observed: boolean;
  /** How a server that breaks it is mended; empty where nobody says. */
  readonly mend: string;
  /** The faults of the embedded server that break it. */
  readonly faults: readonly { readonly id: string; readonly says: string }[];
  /** What released servers are known to do otherwise. */
  readonly known: readonly CatalogueDeviation[];
}

/** A sentence of the contracts, or of the text around them, and the JSON Pointers or the source where it stands. */
export interface CatalogueSentence {
  readonly says: string;
  readonly at: readonly string[];
}

/** What some releases are known to do otherwise. */
export interface CatalogueDeviation {
  readonly id: string;
  readonly releases: readonly string[];
  readonly says: string;
  readonly why: string;
  readonly source: string;
}
