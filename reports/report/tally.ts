/** What is known while a run is under way. */
export interface Tally {
  readonly done: number;
  readonly broken: number;
  /** Those of them that are a must. */
  readonly brokenMust: number;
  readonly requests: number;
}
