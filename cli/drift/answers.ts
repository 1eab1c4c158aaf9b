import type { Shown } from '../../spec/drift/fact.ts';

/** Answers of a server, and what is to be known of them. */
export interface Traffic {
  readonly source: string;
  readonly answers: readonly Shown[];
  readonly notes: readonly string[];
  /** Whether they are complete: a report of a run holds few bodies. */
  readonly whole: boolean;
}
