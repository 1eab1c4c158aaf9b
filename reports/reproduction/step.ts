import type { Template } from './template.ts';

/**
 * Where in an answer the value of a variable is: at a JSON Pointer into the body, or behind a text in a header. `preferring`
 * is a name: of the list that the pointer leads into, what has it is taken where it is there.
 */
export type Capture =
  | { readonly variable: string; readonly at: string; readonly preferring?: string }
  | { readonly variable: string; readonly header: string; readonly after: string };

/** One request of a reproduction, and what its answer was in the run. */
export interface Step {
  readonly as: string;
  /** The URL of the replica that it is sent to; null for the target. */
  readonly at: string | null;
  /** Whether it prepares the ground and is not itself on trial. */
  readonly setup: boolean;
  readonly method: string;
  /** The path, percent-encoded. */
  readonly path: Template;
  /** Names and values of the query, not encoded. */
  readonly query: readonly (readonly [name: string, value: Template])[];
  readonly headers: Readonly<Record<string, Template>>;
  readonly body: Template | { readonly base64: string } | null;
  readonly status: number;
  readonly captures: readonly Capture[];
  /** The variable that makes it needless where the environment gives it; absent where it is always sent. */
  readonly unless?: string;
  /** Whether it is sent while the step before it is under way. */
  readonly together?: boolean;
  /** How many milliseconds after the first request of the finding it is sent at the soonest; absent for at once. */
  readonly since?: number;
}
