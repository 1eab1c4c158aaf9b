import type { Bystanders } from '../bystanders.ts';
import type { Heard, Told } from '../message.ts';

/** Answers a request: with what the honest server says, or with something else. */
export type Teller = (heard: Heard, honest: () => Promise<Told>) => Promise<Told>;

/** One way of lying. */
export interface Lie {
  readonly name: string;
  /** Whether a run notices, because what it was told is not what it made; null where it may. */
  readonly noticed: boolean | null;
  /** Whether the run says that it left something behind; not asked unless told. */
  readonly left?: boolean;
  /** A liar for one run; it may keep what it needs to lie. */
  readonly tell: (bystanders: Bystanders) => Teller;
}
